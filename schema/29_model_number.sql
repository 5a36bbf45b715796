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
