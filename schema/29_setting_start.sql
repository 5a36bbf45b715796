-- What a configuration starts with: what any model's has, and what the runtime does before a model: rows that a user
-- can add to.

-- What a model's configuration has although its config.json does not say so: what the base class of all of them
-- defines. JSON; NULL: it is there, and not known.
CREATE TABLE setting_default (
    name  TEXT PRIMARY KEY,
    value TEXT,
    class TEXT NOT NULL DEFAULT 'transformers.PretrainedConfig' -- that base class, one for all
) STRICT, WITHOUT ROWID;
INSERT INTO setting_default (name, value) VALUES
    ('model.model_type', NULL), ('model.torch_dtype', NULL), ('model.dtype', NULL), ('model.name_or_path', NULL),
    ('model.id2label', NULL), ('model.label2id', NULL), ('model.num_labels', NULL), ('model.return_dict', 'true'),
    ('model.output_hidden_states', 'false'), ('model.output_attentions', 'false'), ('model.problem_type', 'null'),
    ('model.is_encoder_decoder', 'false'), ('model.is_decoder', 'false'), ('model.cross_attention_hidden_size', 'null'),
    ('model.add_cross_attention', 'false'), ('model.tie_word_embeddings', 'true'), ('model.pruned_heads', NULL),
    ('model.chunk_size_feed_forward', '0'), ('model.architectures', 'null'), ('model.finetuning_task', 'null'),
    ('model.tokenizer_class', 'null'), ('model.prefix', 'null'), ('model.bos_token_id', 'null'),
    ('model.pad_token_id', 'null'), ('model.eos_token_id', 'null'), ('model.sep_token_id', 'null'),
    ('model.decoder_start_token_id', 'null'), ('model.task_specific_params', 'null'),
    ('model.transformers_version', NULL);

-- Where the analysis starts under a configuration: methods that the runtime calls on one object of their class before
-- it runs a model. They make what registries of entry_decorator make, by the names that the configuration gives.
CREATE TABLE setting_entry (
    method TEXT PRIMARY KEY -- 'module:Class.method', a GLOB
) STRICT, WITHOUT ROWID;
INSERT INTO setting_entry VALUES
    ('sglang.srt.configs.model_config:ModelConfig.from_server_args'),
    ('sglang.srt.model_executor.forward_batch_info:ForwardBatch.init_new'),
    ('sglang.srt.model_loader.loader:DefaultModelLoader.initialize_model_for_startup'),
    ('sglang.srt.model_executor.model_runner:ModelRunner.init_memory_pool'),
    ('sglang.srt.model_executor.forward_batch_info:ForwardBatch.prepare_mlp_sync_batch'),
    ('sglang.srt.model_executor.model_runner:ModelRunner.init_attention_backend*');

-- What the runtime passes to the constructor of a model under a configuration: for a parameter of a class what a
-- function returns. And what it stores, before it calls that, in an attribute of an object that answers for the
-- configuration: the object puts back later what was there, which no model sees.
CREATE TABLE setting_argument (
    class    TEXT PRIMARY KEY, -- 'module:Class', or 'module:Class.attribute'
    function TEXT NOT NULL     -- 'module:function'
) STRICT, WITHOUT ROWID;
INSERT INTO setting_argument VALUES
    ('sglang.srt.layers.quantization.base_config:QuantizationConfig',
     'sglang.srt.model_loader.loader:_get_quantization_config'),
    ('sglang.srt.runtime_context:_ConfigBag.shared_experts',
     'sglang.srt.layers.moe.utils:resolve_shared_experts_config');

-- Attributes that hold the model, the object of the one class that model.architectures names. And parameters of
-- functions that get that class: what is passed there, and not known, is looked up by the name of the architecture.
CREATE TABLE setting_root (
    attribute TEXT PRIMARY KEY -- 'module:Class.attribute', or 'module:function.parameter'
) STRICT, WITHOUT ROWID;
INSERT INTO setting_root VALUES
    ('sglang.srt.model_executor.model_runner:ModelRunner.model'),
    ('sglang.srt.layers.moe.utils:resolve_shared_experts_config.model_class');

-- Whether the model runs within the capture of a graph is a variable that the runtime sets around it.
INSERT INTO setting_object (name, object, form) VALUES
    ('cuda_graph_capture', 'sglang.srt.model_executor.cuda_graph_runner:is_capture_mode', 'value'),
    ('cuda_graph_capture', 'sglang.srt.model_executor.runner_utils.capture_mode:is_capture_mode', 'value');

-- Where it does not, no prefill graph is made. The breaks of one that is replayed run in its scope, too: of a run that
-- replays one, what is called there is left out.
INSERT INTO setting_object VALUES
    ('cuda_graph_capture', 'sglang.srt.model_executor.runner_utils.prefill_graph:is_in_prefill_graph_scope', 'value',
     'false', 'false'),
    ('cuda_graph_capture', 'sglang.srt.model_executor.runner_utils.prefill_graph:is_in_full_prefill_graph', 'value',
     'false', 'false');

-- A run that is split among processes by its context has a strategy for that, no other has one.
INSERT INTO setting_object VALUES
    ('server.enable_prefill_cp', 'sglang.srt.layers.cp.base:get_cp_strategy', 'value', 'false', 'null');
