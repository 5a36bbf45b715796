-- Kernels that are for some sizes of weights alone: rows that a user can add to.

-- Ops that multiply by weights of table model_weight, and by no others.
CREATE TABLE op_weight (
    op     TEXT NOT NULL, -- as in op_site: 'self.q_b_proj()'
    weight TEXT NOT NULL, -- as in model_weight
    PRIMARY KEY (op, weight)
) STRICT, WITHOUT ROWID;
-- A linear layer is called by its name, that of shared experts as that of a dense layer.
INSERT INTO op_weight
SELECT DISTINCT 'self.' || replace(weight, 'shared ', '') || '()', weight
FROM model_weight
WHERE weight GLOB '*proj*' AND weight NOT GLOB 'indexer.*';
INSERT INTO op_weight
SELECT DISTINCT op.value, weight
FROM model_weight, json_each('["self.indexer()", "self.indexer.forward_cuda()"]') AS op
WHERE weight GLOB 'indexer.*';
INSERT INTO op_weight VALUES
    ('self.logits_processor()', 'lm_head'), ('self.q_b_proj_qrep.quant_method.apply()', 'q_b_proj');

-- Keys that the configuration of a model has, and not as null, and that tell which layers a model has: one that the
-- source makes only where "….KEY is None" such a model has not, whatever sizes model_weight says that it would have.
CREATE TABLE weight_key (
    model TEXT NOT NULL, -- as in model_weight
    key   TEXT NOT NULL,
    PRIMARY KEY (model, key)
) STRICT, WITHOUT ROWID;
INSERT INTO weight_key VALUES ('DeepSeek-V2', 'q_lora_rank'), ('DeepSeek-V3', 'q_lora_rank');

-- Kernels that run where a configuration was tuned that sets one of these keys, and nowhere else: of sizes of which no
-- file of tuned_file has it another kernel runs. Where no file has it at all, nothing is known.
CREATE TABLE tuned_kernel (
    kernel TEXT NOT NULL, -- as in linked_kernel
    key    TEXT NOT NULL,
    reason TEXT NOT NULL, -- where the source says so
    PRIMARY KEY (kernel, key)
) STRICT, WITHOUT ROWID;
INSERT INTO tuned_kernel (kernel, key, reason) VALUES
    ('_w8a8_block_fp8_matmul_hopper', 'SWAP_AB', 'hopper_tuned; the default configuration has neither key'),
    ('_w8a8_block_fp8_matmul_hopper', 'SPLIT_K', 'hopper_tuned; the default configuration has neither key'),
    ('_reduce_block_fp8_split_k', 'SPLIT_K', 'split_k > 1, which is 1 where hopper_tuned is false');

-- Kernels that run for the sizes which a table of the source names and for no others: a display that a module assigns
-- to a name, whose keys are tuples of numbers. Link reads it (table_size).
CREATE TABLE tuned_table (
    kernel  TEXT PRIMARY KEY, -- as in linked_kernel
    module  TEXT NOT NULL,
    name    TEXT NOT NULL,
    rows    INTEGER NOT NULL, -- the place in a key, from zero, of those of the weight
    columns INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO tuned_table VALUES
    ('kda_sm120_fp8_skinny_gemm.run_quantized', 'sglang.kernels.kda_kernels.sm120_fp8', '_KDA_M_BY_PROJECTION', 1, 0);

-- The sizes that they name.
CREATE TABLE table_size (
    kernel  TEXT NOT NULL,
    rows    INTEGER NOT NULL,
    columns INTEGER NOT NULL,
    PRIMARY KEY (kernel, rows, columns)
) STRICT, WITHOUT ROWID;
