-- Numbers of the models of table model_file, before any run: rows that a user can add to.

-- Numbers that an attribute of that name has in these models, of whatever object, where nothing tells which: one of its
-- rows. Where a configuration of the model is given, or --entry or --model names another program, nothing is told.
CREATE TABLE model_number (
    attribute TEXT NOT NULL,
    number    INTEGER NOT NULL,
    PRIMARY KEY (attribute, number)
) STRICT, WITHOUT ROWID;
-- qk_rope_head_dim of latent attention, which the rope turns, and the heads of deepseek-moe-16b, 2048 / 16, which its
-- rope and its QKVParallelLinear have; that of attention to pictures is not made in these models.
INSERT INTO model_number VALUES ('head_size', 64), ('head_size', 128);
-- Shared experts that are computed with the routed ones, and the columns of top-k that are theirs: none, or
-- n_shared_experts.
INSERT INTO model_number
SELECT attribute.value, number.value
FROM json_each('["num_fused_shared_experts", "num_shared_topk_slots"]') AS attribute, json_each('[0, 1, 2]') AS number;

-- Names of functions, parameters or others, that hold tensors or numbers of these models: what comes there and is not
-- known is one, and so is None in the place of a tensor. A function binds such a name to no other tensor or number.
-- Told of under the same conditions.
CREATE TABLE model_tensor (
    function  TEXT NOT NULL, -- GLOB over 'module:qualname'
    name      TEXT NOT NULL,
    sizes     TEXT NOT NULL, -- of the tensor, a blank between: a key of the model's configuration, or keys to be added,
                             -- 'kv_lora_rank+qk_rope_head_dim'; '?' not known. 'some': how many sizes it has is not
                             -- known, but it has elements. '=' in front of keys: a number
    PRIMARY KEY (function, name)
) STRICT, WITHOUT ROWID;
-- The part of keys that the rope turns. Where there are no tokens it has no elements: then the grids of the kernels
-- that get it are empty, whichever these are.
INSERT INTO model_tensor VALUES
    ('sglang.*mla_buffer:*set_mla_kv_buffer*', 'cache_k_rope', 'some'),
    ('sglang.*mla_buffer:get_mla_kv_buffer_triton', 'cache_k_rope', 'some');
-- Rows of latent attention: of queries, of the cache; what the indexer picks.
INSERT INTO model_tensor VALUES
    ('sglang.*.dsa.dequant_k_cache:gather_cast_kv_*paged', 'out', '? kv_lora_rank+qk_rope_head_dim'),
    ('sglang.*.dsa.tilelang_kernel:tilelang_sparse_fwd', 'tail_dim', '=qk_rope_head_dim'),
    ('sglang.*.dsa.transform_index:transform_index_page_table_decode*', 'topk_indices', '? index_topk');
