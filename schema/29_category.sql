-- Categories of kernels in a kernel traces document that optrace writes: rows that a user can change and add to. They
-- look at where and how a kernel is called, never at its name. Nothing here names a release.

CREATE TABLE kernel_category (
    category TEXT PRIMARY KEY,
    position INTEGER NOT NULL UNIQUE, -- order of the sections
    title    TEXT NOT NULL            -- heading of the section
) STRICT, WITHOUT ROWID;
INSERT INTO kernel_category VALUES
    ('Attention',     1,  'Attention Kernels'),
    ('KV Cache',      2,  'KV Cache Kernels'),
    ('RoPE',          3,  'RoPE Kernels'),
    ('Normalization', 4,  'Normalization Kernels'),
    ('Activation',    5,  'Activation Kernels'),
    ('GEMM',          6,  'GEMM Kernels'),
    ('Quantization',  7,  'Quantization Kernels'),
    ('MoE Gating',    8,  'MoE Gating Kernels'),
    ('MoE',           9,  'MoE Kernels'),
    ('Communication', 10, 'Communication Kernels'),
    ('Sampling',      11, 'Sampling Kernels'),
    ('Speculative',   12, 'Speculative Decoding Kernels'),
    ('Utility',       13, 'Utility Kernels'),
    ('Metadata',      14, 'Metadata Preparation Kernels'),
    ('Load',          15, 'Weight Loading Kernels');

-- The category of a kernel: that of the first row by position that fits one of its calls, or all of them; of a kernel
-- that ops run, those of the stage 'forward' count. What no row fits is 'Utility'.
--   subject 'stage':  of a kernel that no op runs, the first stage in which it is called (table stage)
--   subject 'file':   GLOB over the file of the call
--   subject 'caller': GLOB over the qualname of the function that makes the call
--   subject 'base':   GLOB over the classes from which the class of that function derives, or the class itself
--   subject 'op':     GLOB over the ops that run the kernel
CREATE TABLE kernel_category_rule (
    position INTEGER PRIMARY KEY,
    subject  TEXT NOT NULL CHECK (subject IN ('stage', 'file', 'caller', 'base', 'op')),
    pattern  TEXT NOT NULL,
    is_whole INTEGER NOT NULL CHECK (is_whole IN (0, 1)), -- 1: each call has to fit
    category TEXT NOT NULL REFERENCES kernel_category
) STRICT;
INSERT INTO kernel_category_rule (position, subject, pattern, is_whole, category) VALUES
    (1,   'stage',  'sampling',                  1, 'Sampling'),
    (2,   'stage',  'speculative',               1, 'Speculative'),
    (3,   'stage',  'metadata',                  1, 'Metadata'),
    (4,   'stage',  'load',                      1, 'Load'),
    (10,  'file',   '*/layers/sampler.py',       1, 'Sampling'),
    (11,  'file',   '*/speculative/*',           1, 'Speculative'),
    (19,  'file',   '*/dp_attention.py',         0, 'Communication'),
    (20,  'file',   '*/distributed/*',           0, 'Communication'),
    (21,  'caller', '*all_reduce*',              0, 'Communication'),
    (22,  'caller', '*allreduce*',               0, 'Communication'),
    (23,  'caller', '*dispatch*_core',           0, 'Communication'),
    (24,  'caller', '*combine*_core',            0, 'Communication'),
    (26,  'file',   '*/comm.py',                 0, 'Communication'),
    (30,  'file',   '*/rotary_embedding*',       0, 'RoPE'),
    (31,  'caller', '*rope*',                    0, 'RoPE'),
    (40,  'file',   '*/layernorm.py',            0, 'Normalization'),
    (41,  'base',   '*Norm',                     1, 'Normalization'),
    (42,  'caller', '*rms_norm*',                0, 'Normalization'),
    (43,  'caller', '*rmsnorm*',                 0, 'Normalization'),
    (44,  'file',   '*/layernorm/*',             0, 'Normalization'),
    (50,  'file',   '*/layers/activation.py',    0, 'Activation'),
    (51,  'caller', '*act_and_mul*',             0, 'Activation'),
    (52,  'file',   '*/activation/*',            0, 'Activation'),
    (60,  'caller', '*set_*kv*',                 0, 'KV Cache'),
    (61,  'caller', '*get_*kv_buffer*',          0, 'KV Cache'),
    (62,  'file',   '*/mem_cache/*',             0, 'KV Cache'),
    (63,  'caller', '*k_cache*',                 0, 'KV Cache'),
    (64,  'caller', '*kv_indices*',              0, 'KV Cache'),
    (65,  'file',   '*/kvcache/*',               0, 'KV Cache'),
    (66,  'caller', '*kv_cache*',                0, 'KV Cache'),
    (70,  'file',   '*/moe/topk.py',             0, 'MoE Gating'),
    (71,  'base',   '*Gate',                     1, 'MoE Gating'),
    (79,  'caller', 'quantize*',                 0, 'Quantization'),
    (80,  'caller', '*[._]quantize*',            0, 'Quantization'),
    (81,  'caller', '*per_token*quant*',         0, 'Quantization'),
    (82,  'caller', '*per_tensor*quant*',        0, 'Quantization'),
    (83,  'caller', '*quant_fp8*',               0, 'Quantization'),
    (84,  'caller', '*fp8_quant*',               0, 'Quantization'),
    (85,  'caller', 'act_quant*',                0, 'Quantization'),
    (89,  'base',   'LinearMethodBase',          0, 'GEMM'),
    (90,  'file',   '*/layers/moe/*',            0, 'MoE'),
    (91,  'base',   'FusedMoE*Method*',          0, 'MoE'),
    (92,  'caller', '*moe*',                     0, 'MoE'),
    (93,  'file',   '*/moe/*',                   0, 'MoE'),
    (101, 'caller', '*linear*',                  0, 'GEMM'),
    (102, 'caller', '*matmul*',                  0, 'GEMM'),
    (103, 'caller', '*gemm*',                    0, 'GEMM'),
    (104, 'caller', '*_mm*',                     0, 'GEMM'),
    (105, 'caller', '*bmm*',                     0, 'GEMM'),
    (106, 'caller', '*mul_mat*',                 0, 'GEMM'),
    (107, 'op',     '*[bm]mm*()',                0, 'GEMM'),
    (108, 'op',     '*_gemm*()',                 0, 'GEMM'),
    (109, 'file',   '*/gemm/*',                  0, 'GEMM'),
    (110, 'file',   '*/attention/*',             0, 'Attention'),
    (111, 'base',   'AttentionBackend',          0, 'Attention'),
    (112, 'base',   '*Attention*',               0, 'Attention'),
    (120, 'op',     'self.experts*',             0, 'MoE'),
    (121, 'op',     'self.*_proj()',             0, 'GEMM');
