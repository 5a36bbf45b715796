-- The tables that tests/accuracy/observed fills: what was observed, what may be missed at most,
-- and which ops are looked below. Names are of the schema of the database under test but for these.

-- One row of a recording (../shared/truth/README.md).
CREATE TEMP TABLE observed (
    depth TEXT, seq TEXT, caller_file TEXT, caller_line INTEGER, caller_qualname TEXT, callee_qualname TEXT,
    callee_file TEXT, callee_line TEXT, is_kernel INTEGER, callee_expr TEXT);

-- A figure above this is a failure.
CREATE TEMP TABLE at_most (release TEXT, measure TEXT, value REAL, PRIMARY KEY (release, measure));

-- Ops by the last name of their call in these files.
CREATE TEMP TABLE measured_op (position INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO measured_op VALUES
    (1, 'q_b_proj'), (2, 'o_proj'), (3, 'q_a_layernorm'), (4, 'rotary_emb'), (5, 'topk'), (6, 'act_fn'),
    (7, 'experts'), (8, 'attn_mqa');
CREATE TEMP TABLE measured_file (pattern TEXT PRIMARY KEY);
INSERT INTO measured_file VALUES
    ('sglang/srt/models/deepseek_v2.py'), ('sglang/srt/models/deepseek_common/*');
