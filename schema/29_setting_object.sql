-- Objects of the source and of libraries that a configuration fixes: rows that a user can add to.
-- What such an object is.
CREATE TABLE setting_form (
    form   TEXT PRIMARY KEY,
    remark TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO setting_form VALUES
    ('value',   'the object, or what a function of the source returns, is the value'),
    ('known',   'the same where it is not null'), ('text',    'the same as a text'),
    ('object',  'the one object of the class that becomes names'),
    ('pair',    'a call of it gives a tuple: (9, 0) of 90'),
    ('sum',     'a list of whole numbers, none below zero, that sum up to the value, where that is above zero'),
    ('total',   'a tensor of whole numbers that sum up to the value, where that is above zero'),
    ('one of',  'one of the elements of the list, which of them is not known'),
    ('model',   'it is the configuration of the model, whose attributes the family tells'),
    ('dict',    'a call of it gives a dict of the family'),
    ('on cuda', 'a call of it gives True on that platform, False on others; on hip and so on the same'),
    ('on cuda hip', 'the same of either'), ('on npu', ''), ('on xpu', ''), ('on none', 'False'),
    ('getenv',  'a call of it gives the variable of the environment that its first argument names, else the second'),
    ('environ', 'it is the mapping of the environment'),
    ('spec',    'a call of it gives None where the package that it names is absent'),
    ('version', 'a call of it gives the version of the package that it names');

-- Other objects that a name of a configuration fixes: of the source ('module:qualname': a variable, an attribute of a
-- class, what a function returns) or of a library (its dotted name). name ends in '.' where it stands for a family;
-- of 'A|B.key' the first that is not null counts, key is one of a dict.
CREATE TABLE setting_object (
    name    TEXT NOT NULL,
    object  TEXT NOT NULL,
    form    TEXT NOT NULL REFERENCES setting_form,
    only_of TEXT NOT NULL DEFAULT '', -- JSON: the row counts where this is the value; '' always
    becomes TEXT NOT NULL DEFAULT '', -- JSON: what the object is then; '=NAME' what that name says, '=A/B/C' of whole
                                      -- numbers A divided by B and C, where the source has these, '=A+B' of their
                                      -- sum, '=A*B' of their product, also within a list;
                                      -- '' the value
    PRIMARY KEY (name, object, only_of)
) STRICT, WITHOUT ROWID;
INSERT INTO setting_object (name, object, form) VALUES
    ('device.sm', 'torch.cuda.get_device_capability', 'pair'),
    ('device.sm', 'sglang.srt.utils.common:get_device_sm', 'value'),
    ('device.sm', 'sglang.srt.utils.common:get_device_capability', 'pair'),
    ('device.name', 'sglang.srt.utils.common:get_device_name', 'value'),
    ('device.platform', 'torch.cuda.is_available', 'on cuda hip'),
    ('device.platform', 'torch.xpu.is_available', 'on xpu'), ('device.platform', 'torch.npu.is_available', 'on npu'),
    ('device.platform', 'torch.hpu.is_available', 'on none'), ('device.platform', 'torch.musa.is_available', 'on none'),
    ('device.platform', 'torch.mps.is_available', 'on none'),
    ('device.platform', 'torch.backends.mps.is_available', 'on none'), ('device.cuda', 'torch.version.cuda', 'text'),
    ('model.', 'sglang.srt.configs.model_config:ModelConfig.hf_config', 'model'),
    ('model.', 'sglang.srt.configs.model_config:ModelConfig.hf_text_config', 'model'),
    ('model.', 'sglang.srt.utils.hf_transformers_utils:get_config', 'model'),
    ('model.', 'sglang.srt.utils.hf_transformers_utils:get_hf_text_config', 'model'),
    ('model.', 'sglang.srt.utils.hf_transformers.config:get_config', 'model'),
    ('model.', 'sglang.srt.utils.hf_transformers.common:get_hf_text_config', 'model'),
    ('model.', 'transformers.PretrainedConfig.get_text_config', 'model'),
    ('model.', 'transformers.PretrainedConfig.to_dict', 'dict'), ('env.', 'os.getenv', 'getenv'),
    ('env.', 'os.environ.get', 'getenv'), ('env.', 'os.environ', 'environ'),
    ('package.', 'importlib.util.find_spec', 'spec'), ('package.', 'importlib.metadata.version', 'version');

-- What quantizes is what the server is told, else what the checkpoint says where no method takes another's place.
INSERT INTO setting_object
SELECT 'server.quantization|model.quantization_config.quant_method',
       'sglang.srt.configs.model_config:ModelConfig.quantization', 'value', value, value
FROM json_each('["null", "\"fp8\"", "\"w8a8_int8\"", "\"w8a8_fp8\"", "\"blockwise_int8\"", "\"w4afp8\""]');
INSERT INTO setting_object VALUES
    ('server.quantization', 'sglang.srt.configs.model_config:ModelConfig.quantization', 'known', '', ''),
    ('server.tp_size', 'sglang.srt.distributed.parallel_state:GroupCoordinator.world_size', 'value', '1', '1'),
    ('server.tp_size', 'sglang.srt.distributed.parallel_state:GroupCoordinator.rank_in_group', 'value', '1', '0'),
    ('server.pp_size', 'sglang.srt.distributed.parallel_state:GroupCoordinator.is_first_rank', 'value', '1', 'true'),
    ('server.pp_size', 'sglang.srt.distributed.parallel_state:GroupCoordinator.is_last_rank', 'value', '1', 'true'),
    ('server.disable_custom_all_reduce', 'sglang.srt.distributed.parallel_state:_ENABLE_CUSTOM_ALL_REDUCE', 'value',
     'true', 'false'),
    ('server.speculative_algorithm', 'sglang.srt.model_executor.forward_batch_info:ForwardBatch.spec_info', 'value',
     'null', 'null'),
    ('server.enable_two_batch_overlap', 'sglang.srt.model_executor.forward_batch_info:ForwardBatch.tbo_split_seq_index',
     'value', 'false', 'null'),
    ('phase', 'sglang.srt.layers.dp_attention:get_is_extend_in_batch', 'value', '"prefill"', 'true');
-- Functions of the source that return a record of a family: the one object of its class. For any configuration.
CREATE TABLE setting_record (
    function TEXT PRIMARY KEY, -- 'module:qualname'
    class    TEXT NOT NULL     -- 'module:Class'
) STRICT, WITHOUT ROWID;
INSERT INTO setting_record VALUES
    ('sglang.srt.server_args:get_global_server_args', 'sglang.srt.server_args:ServerArgs'),
    ('sglang.srt.runtime_context:get_server_args', 'sglang.srt.server_args:ServerArgs'),
    ('sglang.srt.runtime_context:RuntimeContext.server_args', 'sglang.srt.server_args:ServerArgs'),
    ('sglang.srt.runtime_context:RuntimeContext.config_bag', 'sglang.srt.runtime_context:_ConfigBag'),
    ('sglang.srt.runtime_context:get_parallel', 'sglang.srt.runtime_context:ParallelContext'),
    ('sglang.srt.arg_groups.model_override_base:resolving_view',
     'sglang.srt.arg_groups.model_override_base:ResolvingConfig'),
    ('sglang.srt.arg_groups.model_override_base:resolved_view',
     'sglang.srt.arg_groups.model_override_base:ResolvedView');
