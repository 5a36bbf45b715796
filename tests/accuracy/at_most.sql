-- What tests/accuracy/observed --check allows, by release. Lower a figure when the analysis
-- gets better; raising one needs a reason in the commit.
INSERT INTO at_most VALUES
    ('0.5.7', 'calls missed', 1),
    ('0.5.7', 'launches missed', 0),
    ('0.5.7', 'implicit calls missed', 0),
    ('0.5.7', 'targets a site, mean', 1.71),
    ('0.5.7', 'q_b_proj: kernel sites below', 44),
    ('0.5.7', 'o_proj: kernel sites below', 48),
    ('0.5.7', 'q_a_layernorm: kernel sites below', 3),
    ('0.5.7', 'rotary_emb: kernel sites below', 3),
    ('0.5.7', 'topk: kernel sites below', 4),
    ('0.5.7', 'act_fn: kernel sites below', 1),
    ('0.5.7', 'experts: kernel sites below', 156),
    ('0.5.7', 'attn_mqa: kernel sites below', 80),
    ('0.5.23', 'calls missed', 0),
    ('0.5.23', 'launches missed', 0),
    ('0.5.23', 'implicit calls missed', 0),
    ('0.5.23', 'targets a site, mean', 2.22),
    ('0.5.23', 'q_b_proj: kernel sites below', 54),
    ('0.5.23', 'o_proj: kernel sites below', 61),
    ('0.5.23', 'q_a_layernorm: kernel sites below', 7),
    ('0.5.23', 'rotary_emb: kernel sites below', 5),
    ('0.5.23', 'topk: kernel sites below', 27), -- with NCCL's gather of the experts that are returned
    ('0.5.23', 'act_fn: kernel sites below', 4),
    ('0.5.23', 'experts: kernel sites below', 269),
    ('0.5.23', 'attn_mqa: kernel sites below', 145);

-- The PyCG micro-benchmark: PyCG itself misses an edge in 10 of the 119 programs and has one too many in 6.
INSERT INTO at_most VALUES
    ('pycg', 'programs with a missed edge', 9),
    ('pycg', 'programs with an extra edge', 5);
