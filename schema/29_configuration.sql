-- What is known of one run, and what the names in it mean: of the second a user can add rows.

-- What link was given; empty without a configuration. Filled by optrace-link.
CREATE TABLE configuration (
    name   TEXT PRIMARY KEY, -- 'server.tp_size'
    value  TEXT NOT NULL,    -- JSON; of 'open', the names that are not known, a blank between
    origin TEXT NOT NULL     -- 'decode.conf:12', 'config.json', '--set'
) STRICT, WITHOUT ROWID;

-- Families of names, 'server.x' for any x, as fields of a record. One of them that a file gives closes its family: a
-- field that is not given has the default that the source declares.
--   role 'declares': the body of the class, a GLOB over 'module:qualname', declares fields of the family
--   role 'holds': objects of the class have the fields as attributes; where the source has the class beside
CREATE TABLE setting_class (
    family  TEXT NOT NULL,            -- 'server.'
    role    TEXT NOT NULL CHECK (role IN ('declares', 'holds')),
    pattern TEXT NOT NULL,
    beside  TEXT NOT NULL DEFAULT '', -- the row counts where the source has this class, 'module:qualname'; '' always
    PRIMARY KEY (family, role, pattern)
) STRICT, WITHOUT ROWID;
INSERT INTO setting_class VALUES
    ('server.', 'declares', 'sglang.srt.server_args:ServerArgs', ''),
    ('server.', 'declares', 'sglang.srt.arg_groups.fields.*:*', ''),
    ('input.', 'declares', 'sglang.srt.server_args:ServerArgs', ''),
    ('input.', 'declares', 'sglang.srt.arg_groups.fields.*:*', ''),
    ('server.', 'holds', 'sglang.srt.runtime_context:_ConfigBag', ''),
    ('server.', 'holds', 'sglang.srt.runtime_context:ParallelContext', ''),
    ('server.', 'holds', 'sglang.srt.arg_groups.model_override_base:Resolv*', ''),
    ('input.', 'holds', 'sglang.srt.server_args:ServerArgs', 'sglang.srt.runtime_context:_ConfigBag'),
    ('server.', 'holds', 'sglang.srt.server_args:ServerArgs', '');

-- Names of which each value is a member of an enum, and the attributes that hold it.
CREATE TABLE setting_member (
    name      TEXT NOT NULL, -- 'phase'
    attribute TEXT NOT NULL, -- 'module:Class.attribute'
    enum      TEXT NOT NULL, -- 'module:Class'
    PRIMARY KEY (name, attribute)
) STRICT, WITHOUT ROWID;
INSERT INTO setting_member VALUES
    ('phase', 'sglang.srt.model_executor.forward_batch_info:ForwardBatch.forward_mode',
     'sglang.srt.model_executor.forward_batch_info:ForwardMode');

-- The words for those members.
CREATE TABLE setting_word (
    name   TEXT NOT NULL,
    word   TEXT NOT NULL,
    member TEXT NOT NULL,
    PRIMARY KEY (name, word)
) STRICT, WITHOUT ROWID;
INSERT INTO setting_word VALUES
    ('phase', 'decode', 'DECODE'), ('phase', 'prefill', 'EXTEND'), ('phase', 'target_verify', 'TARGET_VERIFY'),
    ('phase', 'draft_extend', 'DRAFT_EXTEND'), ('phase', 'idle', 'IDLE');

-- What such an object is.
CREATE TABLE setting_form (
    form   TEXT PRIMARY KEY,
    remark TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO setting_form VALUES
    ('value',   'the object, or what a function of the source returns, is the value'),
    ('text',    'the same as a text'),
    ('pair',    'a call of it gives a tuple: (9, 0) of 90'),
    ('model',   'it is the configuration of the model, whose attributes the family tells'),
    ('dict',    'a call of it gives a dict of the family'),
    ('on cuda', 'a call of it gives True on that platform, False on others; on hip and so on the same'),
    ('on cuda hip', 'the same of either'), ('on hip', ''), ('on npu', ''), ('on xpu', ''), ('on cpu', ''), ('on none', 'False'),
    ('getenv',  'a call of it gives the variable of the environment that its first argument names, else the second'),
    ('environ', 'it is the mapping of the environment'),
    ('spec',    'a call of it gives None where the package that it names is absent'),
    ('version', 'a call of it gives the version of the package that it names');

-- Other objects that a name of a configuration fixes: of the source ('module:qualname': a variable, an attribute of a
-- class, what a function returns) or of a library (its dotted name). name ends in '.' where it stands for a family.
CREATE TABLE setting_object (
    name   TEXT NOT NULL,
    object TEXT NOT NULL,
    form   TEXT NOT NULL REFERENCES setting_form,
    PRIMARY KEY (name, object)
) STRICT, WITHOUT ROWID;
INSERT INTO setting_object VALUES
    ('device.sm', 'torch.cuda.get_device_capability', 'pair'),
    ('device.sm', 'sglang.srt.utils.common:get_device_sm', 'value'),
    ('device.sm', 'sglang.srt.utils.common:get_device_capability', 'pair'),
    ('device.platform', 'torch.cuda.is_available', 'on cuda hip'), ('device.platform', 'torch.xpu.is_available', 'on xpu'),
    ('device.platform', 'torch.npu.is_available', 'on npu'), ('device.platform', 'torch.hpu.is_available', 'on none'),
    ('device.platform', 'torch.musa.is_available', 'on none'), ('device.platform', 'torch.mps.is_available', 'on none'),
    ('device.platform', 'torch.backends.mps.is_available', 'on none'),
    ('device.cuda', 'torch.version.cuda', 'text'),
    ('model.', 'sglang.srt.configs.model_config:ModelConfig.hf_config', 'model'),
    ('model.', 'sglang.srt.configs.model_config:ModelConfig.hf_text_config', 'model'),
    ('model.', 'sglang.srt.utils.hf_transformers_utils:get_config', 'model'),
    ('model.', 'sglang.srt.utils.hf_transformers_utils:get_hf_text_config', 'model'),
    ('model.', 'transformers.PretrainedConfig.get_text_config', 'model'),
    ('model.', 'transformers.PretrainedConfig.to_dict', 'dict'),
    ('env.', 'os.getenv', 'getenv'), ('env.', 'os.environ.get', 'getenv'), ('env.', 'os.environ', 'environ'),
    ('package.', 'importlib.util.find_spec', 'spec'), ('package.', 'importlib.metadata.version', 'version');

-- What a model's configuration has although its config.json does not say so: what the base class of all of them
-- defines. JSON; NULL: it is there, and not known.
CREATE TABLE setting_default (
    name  TEXT PRIMARY KEY,
    value TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO setting_default VALUES
    ('model.model_type', NULL), ('model.torch_dtype', NULL), ('model.dtype', NULL), ('model.name_or_path', NULL),
    ('model.id2label', NULL), ('model.label2id', NULL), ('model.num_labels', NULL), ('model.return_dict', 'true'),
    ('model.output_hidden_states', 'false'), ('model.output_attentions', 'false'), ('model.problem_type', 'null'),
    ('model.is_encoder_decoder', 'false'), ('model.is_decoder', 'false'), ('model.cross_attention_hidden_size', 'null'),
    ('model.add_cross_attention', 'false'), ('model.tie_word_embeddings', 'true'), ('model.pruned_heads', NULL),
    ('model.chunk_size_feed_forward', '0'), ('model.architectures', 'null'), ('model.finetuning_task', 'null'),
    ('model.tokenizer_class', 'null'), ('model.prefix', 'null'), ('model.bos_token_id', 'null'),
    ('model.pad_token_id', 'null'), ('model.eos_token_id', 'null'), ('model.sep_token_id', 'null'),
    ('model.decoder_start_token_id', 'null'), ('model.task_specific_params', 'null'), ('model.transformers_version', NULL);

-- Where the analysis starts under a configuration: methods that the runtime calls on one object of their class before it
-- runs a model. They make what registries of entry_decorator make, by the names that the configuration gives.
CREATE TABLE setting_entry (
    method TEXT PRIMARY KEY -- 'module:Class.method', a GLOB
) STRICT, WITHOUT ROWID;
INSERT INTO setting_entry VALUES
    ('sglang.srt.configs.model_config:ModelConfig.from_server_args'),
    ('sglang.srt.model_executor.model_runner:ModelRunner.init_attention_backend*');

-- What the runtime passes to the constructor of a model under a configuration: for a parameter of a class what a
-- function returns.
CREATE TABLE setting_argument (
    class    TEXT PRIMARY KEY, -- 'module:Class'
    function TEXT NOT NULL     -- 'module:function'
) STRICT, WITHOUT ROWID;
INSERT INTO setting_argument VALUES
    ('sglang.srt.layers.quantization.base_config:QuantizationConfig',
     'sglang.srt.model_loader.loader:_get_quantization_config');
