-- What the configurations of the models of table model_file hold, where no configuration is given: rows that a user can
-- add to.

-- Keys of their published config.json files, of all of them together, beside those of table setting_default. What the
-- value is, a run alone knows; a key that stands in neither table no such configuration has: getattr(config, KEY, x)
-- is x. Of models that --model names nothing is said.
CREATE TABLE model_key (
    key TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
INSERT INTO model_key VALUES
    ('attention_bias'), ('attention_dropout'), ('auto_map'), ('aux_loss_alpha'), ('ep_size'),
    ('first_k_dense_replace'), ('head_dim'), ('hidden_act'), ('hidden_size'), ('index_head_dim'), ('index_n_heads'),
    ('index_topk'), ('initializer_range'), ('intermediate_size'), ('kv_lora_rank'), ('max_position_embeddings'),
    ('mlp_bias'), ('moe_intermediate_size'), ('moe_layer_freq'), ('n_group'), ('n_routed_experts'),
    ('n_shared_experts'), ('norm_topk_prob'), ('num_attention_heads'), ('num_experts_per_tok'),
    ('num_hidden_layers'), ('num_key_value_heads'), ('num_nextn_predict_layers'), ('pretraining_tp'),
    ('q_lora_rank'), ('qk_head_dim'), ('qk_nope_head_dim'), ('qk_rope_head_dim'), ('quantization_config'),
    ('rms_norm_eps'), ('rope_interleave'), ('rope_parameters'), ('rope_scaling'), ('rope_theta'),
    ('routed_scaling_factor'), ('scoring_func'), ('seq_aux'), ('topk_group'), ('topk_method'), ('use_cache'),
    ('v_head_dim'), ('vocab_size');

-- Parameters that number what a model has, from zero: which number, a run alone knows, but none is below zero.
CREATE TABLE model_count (
    function  TEXT NOT NULL, -- GLOB over 'module:qualname'
    parameter TEXT NOT NULL,
    PRIMARY KEY (function, parameter)
) STRICT, WITHOUT ROWID;
INSERT INTO model_count VALUES ('sglang.srt.models.deepseek*:*.__init__', 'layer_id');
