-- Traces: what ingest-traces read from the kernel traces document, as the text says it. It is a
-- claim: nothing here is compared with the source. Filled whole, for at most one document.
-- Limits, so that rows do not grow with the square of the document: a name (of a kernel, a call, a path's label, a
-- link's target, a heading) has at most 1000 bytes, a chain at most 100 calls above the kernel's, and a row of the
-- kernel → ops table at most 64 KB when its cell of call sites is repeated for each op. What has more is a problem.

CREATE TABLE trace_document (
    document_id    INTEGER PRIMARY KEY CHECK (document_id = 1),
    name           TEXT NOT NULL,  -- file name without folders, as in problem.file
    path           TEXT NOT NULL,  -- as given on the command line, '-' for standard input
    generated      TEXT,           -- 'YYYY-MM-DD' of its Generated: line; NULL: none readable
    generated_line INTEGER,
    lines          INTEGER NOT NULL,
    bytes          INTEGER NOT NULL,
    content_hash   TEXT NOT NULL   -- xxh3 128, hexadecimal
) STRICT;

CREATE TABLE trace_line_class (
    class  TEXT PRIMARY KEY,
    remark TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO trace_line_class VALUES
    ('heading',    'a heading of any level'),
    ('date',       'the Generated: line'),
    ('chain root', 'first line of a chain: the kernel call site'),
    ('step',       'a line of a chain below its root'),
    ('table row',  'a line of a table: header, separator or row'),
    ('note',       'a label above a chain, **Path N: …**, or a line of the section Notes'),
    ('prose',      'anything else that people write, and rules and code fences'),
    ('problem',    'not read; a row of problem with the same line says why');

-- Every non-blank line of the document, each with one class.
CREATE TABLE trace_line (
    doc_line INTEGER PRIMARY KEY,  -- 1-based
    class    TEXT NOT NULL REFERENCES trace_line_class,
    part     TEXT,                 -- of a table row: 'header', 'separator', 'summary', 'claim', 'breakdown', 'other'
    text     TEXT NOT NULL         -- as written, without the line's end
) STRICT;

-- A kernel of the document: a numbered heading below "Detailed Call Chains".
CREATE TABLE trace_kernel (
    kernel          TEXT PRIMARY KEY,
    source          TEXT,  -- 'sgl-kernel': of the heading, else of the first chain, else of the summary
    category        TEXT,  -- of the summary table, else of the heading above without 'Kernels'
    section         TEXT,  -- '1.10', NULL without a number
    heading         TEXT,  -- the heading above, without number: 'Attention Kernels'
    first_line_name TEXT,  -- callee of the first chain's first line; NULL: no chain
    doc_line        INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The chains. Position 0 is the kernel's call, each other step the caller of its parent. What a line refers to ('as in
-- 6.22') hangs from it, up to the ops.
CREATE TABLE trace_step (
    kernel          TEXT NOT NULL REFERENCES trace_kernel DEFERRABLE INITIALLY DEFERRED,
    chain           INTEGER NOT NULL, -- 1 for the first chain of the kernel
    path_label      TEXT,             -- 'Path 1: Dense MLP' above the chain
    position        INTEGER NOT NULL, -- order in the document, from 0
    parent_position INTEGER,          -- the line it hangs from: the call inside it; NULL for position 0
    depth           INTEGER NOT NULL, -- 0 for position 0
    callee          TEXT,             -- 'self.attn_mqa', 'fused_moe_kernel[grid]'; NULL: the line names no call
    file            TEXT,             -- of the link, as far as its text tells: 'sglang/srt/x.py'; NULL without link
    line            INTEGER,          -- of the call site, NULL without link
    note            TEXT,             -- what follows the link, without brackets: 'NSA path'
    source          TEXT,             -- of position 0: the source behind the link
    is_op           INTEGER NOT NULL CHECK (is_op IN (0, 1)), -- marked as op: ← **OP**
    link_text       TEXT,             -- between the square brackets, as written: 'self.attn_mqa()'
    link_path       TEXT,             -- target of the link as written, without #L…
    doc_line        INTEGER UNIQUE REFERENCES trace_line DEFERRABLE INITIALLY DEFERRED, -- NULL: no line of its own
    shared_line     INTEGER,          -- where it stands then
    PRIMARY KEY (kernel, chain, position), CHECK ((doc_line IS NULL) <> (shared_line IS NULL))
) STRICT, WITHOUT ROWID;

-- The summary table.
CREATE TABLE trace_summary (
    doc_line       INTEGER PRIMARY KEY REFERENCES trace_line DEFERRABLE INITIALLY DEFERRED,
    kernel         TEXT NOT NULL,
    source         TEXT NOT NULL,
    category       TEXT NOT NULL,
    call_site_text TEXT NOT NULL  -- 'spec_utils.py, eagle_worker.py'
) STRICT;

-- The kernel → ops table, a row each op that a row of it names.
CREATE TABLE trace_op_claim (
    doc_line       INTEGER NOT NULL REFERENCES trace_line DEFERRABLE INITIALLY DEFERRED,
    position       INTEGER NOT NULL, -- within the row, from 1
    kernel         TEXT NOT NULL,
    op             TEXT NOT NULL,    -- 'q_b_proj'; 'Linear layers' where the row describes instead of naming
    is_name        INTEGER NOT NULL CHECK (is_name IN (0, 1)), -- 1: stands in backticks
    note           TEXT,             -- what follows it in brackets: 'cutlass MoE path'
    call_site_text TEXT NOT NULL,    -- the whole cell: ':1576, :1594'
    PRIMARY KEY (doc_line, position)
) STRICT, WITHOUT ROWID;

-- The call sites that a row of the summary or of the kernel → ops table names.
CREATE TABLE trace_call_site (
    doc_line INTEGER NOT NULL REFERENCES trace_line DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL, -- within the cell, from 1
    file     TEXT,             -- as written, 'cutlass_moe.py'; that of the column's title for ':1576'; NULL: names none
    line     INTEGER,          -- NULL: names none
    text     TEXT NOT NULL,    -- as written
    PRIMARY KEY (doc_line, position)
) STRICT, WITHOUT ROWID;

-- The tables of the section "Kernel Source Breakdown".
CREATE TABLE trace_breakdown (
    doc_line    INTEGER PRIMARY KEY REFERENCES trace_line DEFERRABLE INITIALLY DEFERRED,
    kernel      TEXT NOT NULL,
    source      TEXT NOT NULL, -- of the heading above: 'sgl-kernel'
    module      TEXT,          -- column Module
    file        TEXT,          -- column File as written, of a link its target
    description TEXT           -- column Description
) STRICT;
