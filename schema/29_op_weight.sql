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

-- Kernels of the source that run for these sizes and for no others, which a table of it or files beside it name; of
-- the others another kernel runs. A kernel without a row is for any.
CREATE TABLE kernel_weight (
    kernel  TEXT NOT NULL, -- as in linked_kernel
    rows    INTEGER NOT NULL,
    columns INTEGER NOT NULL,
    PRIMARY KEY (kernel, rows, columns)
) STRICT, WITHOUT ROWID;
-- kda_kernels/sm120_fp8.py: the keys of _KDA_M_BY_PROJECTION, columns before rows.
-- gemm/configs: the files with SWAP_AB or SPLIT_K, whose names have the sizes.
INSERT INTO kernel_weight
SELECT kernel.value, size.value ->> 0, size.value ->> 1
FROM json_each('[
    [["kda_sm120_fp8_skinny_gemm.run_quantized"],
     [[8192, 5120], [16384, 5120], [5120, 6144], [4096, 4096], [7168, 5120], [5120, 5120], [34816, 5120]]],
    [["_w8a8_block_fp8_matmul_hopper", "_reduce_block_fp8_split_k"],
     [[576, 5120], [1152, 5120], [1792, 5120], [4096, 1280], [5120, 288], [5120, 576], [5120, 1024], [5120, 2048],
      [8192, 1280], [25600, 6144]]]
]') AS told, json_each(told.value, '$[0]') AS kernel, json_each(told.value, '$[1]') AS size;
