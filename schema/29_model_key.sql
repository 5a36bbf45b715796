-- What is known of the models of table model_file before any run: rows that a user can add to.

-- Keys of their published config.json files, of all of them together, beside those of table setting_default, where no
-- configuration is given. A key that stands in neither table no such configuration has: getattr(config, KEY, x) is x.
-- Of models that --model names nothing is said.
CREATE TABLE model_key (
    key   TEXT PRIMARY KEY,
    value TEXT -- JSON: what all of them say that have the key; NULL: a run alone knows it
) STRICT, WITHOUT ROWID;
INSERT INTO model_key (key, value) VALUES
    ('hidden_act', '"silu"'), ('index_head_dim', '128'), ('index_n_heads', '64'), ('index_topk', '2048'),
    ('kv_lora_rank', '512'), ('moe_layer_freq', '1'), ('qk_nope_head_dim', '128'),
    ('qk_rope_head_dim', '64'), ('v_head_dim', '128');
INSERT INTO model_key (key) VALUES
    ('attention_bias'), ('attention_dropout'), ('auto_map'), ('aux_loss_alpha'), ('ep_size'),
    ('first_k_dense_replace'), ('head_dim'), ('hidden_size'),
    ('initializer_range'), ('intermediate_size'), ('max_position_embeddings'),
    ('mlp_bias'), ('moe_intermediate_size'), ('n_group'), ('n_routed_experts'),
    ('n_shared_experts'), ('norm_topk_prob'), ('num_attention_heads'), ('num_experts_per_tok'),
    ('num_hidden_layers'), ('num_key_value_heads'), ('num_nextn_predict_layers'), ('pretraining_tp'),
    ('q_lora_rank'), ('qk_head_dim'), ('quantization_config'),
    ('rms_norm_eps'), ('rope_interleave'), ('rope_parameters'), ('rope_scaling'), ('rope_theta'),
    ('routed_scaling_factor'), ('scoring_func'), ('seq_aux'), ('topk_group'), ('topk_method'), ('use_cache'),
    ('vocab_size');

-- What keys of model_key that have no value there say in the published config.json files of an architecture: one row
-- for each value, of which a run's model has one. Of an architecture without a row for a key nothing is told. The rows
-- are of DeepSeek's own models: others that name one of these architectures may say other values, and what they run
-- then is told by a configuration.
CREATE TABLE model_value (
    architecture TEXT NOT NULL, -- an entry class: 'DeepseekV3ForCausalLM'
    key          TEXT NOT NULL REFERENCES model_key,
    value        TEXT NOT NULL, -- JSON; '': they have no such key
    PRIMARY KEY (architecture, key, value)
) STRICT, WITHOUT ROWID;
-- deepseek-moe-16b; DeepSeek-V2, -V2.5, -Coder-V2 and their Lite forms; DeepSeek-V3, -R1, -V3.1; DeepSeek-V3.2; the
-- draft model of V3, whose configuration is V3's.
INSERT INTO model_value
SELECT architecture.value, key.key, value.value
FROM json_each('[
    [["DeepseekForCausalLM"], {"n_group": [""], "topk_group": [""], "topk_method": [""],
     "scoring_func": ["\"softmax\""], "num_experts_per_tok": [6], "n_shared_experts": [2], "hidden_size": [2048]}],
    [["DeepseekV2ForCausalLM"], {"n_group": [1, 8], "topk_group": [1, 3], "scoring_func": ["\"softmax\""],
     "topk_method": ["\"greedy\"", "\"group_limited_greedy\""], "num_experts_per_tok": [6], "n_shared_experts": [2],
     "hidden_size": [2048, 5120]}],
    [["DeepseekV3ForCausalLM", "DeepseekV32ForCausalLM", "DeepseekV3ForCausalLMNextN"], {"n_group": [8],
     "topk_group": [4], "scoring_func": ["\"sigmoid\""], "topk_method": ["\"noaux_tc\""],
     "num_experts_per_tok": [8], "n_shared_experts": [1], "hidden_size": [7168]}]
]') AS told, json_each(told.value, '$[0]') AS architecture, json_each(told.value, '$[1]') AS key,
    json_each(key.value) AS value;

-- Parameters that number what a model has, from zero: which number, a run alone knows, but none is below zero.
CREATE TABLE model_count (
    function  TEXT NOT NULL, -- GLOB over 'module:qualname'
    parameter TEXT NOT NULL,
    PRIMARY KEY (function, parameter)
) STRICT, WITHOUT ROWID;
INSERT INTO model_count VALUES ('sglang.srt.models.deepseek*:*.__init__', 'layer_id');

-- Functions of libraries that multiply by the weight of a linear layer. What a function of the source hands one as its
-- weight is taken for one of table model_weight wherever it reads its sizes.
CREATE TABLE weight_argument (
    function TEXT PRIMARY KEY,   -- dotted name
    place    INTEGER NOT NULL    -- of the argument, from zero
) STRICT, WITHOUT ROWID;
INSERT INTO weight_argument VALUES ('torch.nn.functional.linear', 1);

-- The sizes of the weights of their linear layers as the published config.json files and the modules make them: what
-- one rank has alone, and what several share the rows or columns of.
CREATE TABLE model_weight (
    model   TEXT NOT NULL, -- of the published configurations: 'DeepSeek-V3'
    weight  TEXT NOT NULL, -- the layer
    rows    INTEGER NOT NULL,
    columns INTEGER NOT NULL,
    shared  TEXT NOT NULL CHECK (shared IN ('', 'rows', 'columns')), -- what ranks have parts of
    PRIMARY KEY (model, weight)
) STRICT, WITHOUT ROWID;
INSERT INTO model_weight
SELECT model.value ->> 0, weight.value ->> 0, weight.value ->> 1, weight.value ->> 2, weight.value ->> 3
FROM json_each('[
    ["DeepSeek-V3", [["q_a_proj", 1536, 7168, ""], ["kv_a_proj_with_mqa", 576, 7168, ""],
     ["fused_qkv_a_proj_with_mqa", 2112, 7168, ""], ["q_b_proj", 24576, 1536, "rows"],
     ["kv_b_proj", 32768, 512, "rows"], ["o_proj", 7168, 16384, "columns"], ["gate_up_proj", 36864, 7168, "rows"],
     ["down_proj", 7168, 18432, "columns"], ["shared gate_up_proj", 4096, 7168, "rows"],
     ["shared down_proj", 7168, 2048, "columns"], ["gate", 256, 7168, ""], ["lm_head", 129280, 7168, "rows"],
     ["eh_proj", 7168, 14336, ""], ["indexer.wq_b", 8192, 1536, ""], ["indexer.wk", 128, 7168, ""],
     ["indexer.weights_proj", 64, 7168, ""], ["indexer.wk_weights_proj", 192, 7168, ""]]],
    ["DeepSeek-V2", [["q_a_proj", 1536, 5120, ""], ["kv_a_proj_with_mqa", 576, 5120, ""],
     ["fused_qkv_a_proj_with_mqa", 2112, 5120, ""], ["q_b_proj", 24576, 1536, "rows"],
     ["kv_b_proj", 32768, 512, "rows"], ["o_proj", 5120, 16384, "columns"], ["gate_up_proj", 24576, 5120, "rows"],
     ["down_proj", 5120, 12288, "columns"], ["shared gate_up_proj", 6144, 5120, "rows"],
     ["shared down_proj", 5120, 3072, "columns"], ["gate", 160, 5120, ""], ["lm_head", 102400, 5120, "rows"]]],
    ["DeepSeek-V2-Lite", [["q_proj", 3072, 2048, "rows"], ["kv_a_proj_with_mqa", 576, 2048, ""],
     ["kv_b_proj", 4096, 512, "rows"], ["o_proj", 2048, 2048, "columns"], ["gate_up_proj", 21888, 2048, "rows"],
     ["down_proj", 2048, 10944, "columns"], ["shared gate_up_proj", 5632, 2048, "rows"],
     ["shared down_proj", 2048, 2816, "columns"], ["gate", 64, 2048, ""], ["lm_head", 102400, 2048, "rows"]]],
    ["deepseek-moe-16b", [["qkv_proj", 6144, 2048, "rows"], ["o_proj", 2048, 2048, "columns"],
     ["gate_up_proj", 21888, 2048, "rows"], ["down_proj", 2048, 10944, "columns"],
     ["shared gate_up_proj", 5632, 2048, "rows"], ["shared down_proj", 2048, 2816, "columns"],
     ["gate", 64, 2048, ""], ["lm_head", 102400, 2048, "rows"]]]
]') AS model, json_each(model.value, '$[1]') AS weight;
