-- How a launch command is read: rows that a user can add to. What its words mean is declared in the source itself.

-- What functions and classes of the source are to it.
CREATE TABLE launch_rule (
    role   TEXT NOT NULL, -- of launch_role
    object TEXT NOT NULL, -- 'module:qualname'; of 'import' a module, a GLOB; of a library its dotted name
    place  INTEGER NOT NULL DEFAULT 0, -- of 'resolve': their order
    PRIMARY KEY (role, object)
) STRICT, WITHOUT ROWID;

CREATE TABLE launch_role (
    role   TEXT PRIMARY KEY,
    remark TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO launch_role VALUES
    ('record',   'the class of the object that has the fields of server.'),
    ('options',  'a method of it that declares options: it is passed the parser'),
    ('argument', 'a class in the annotation of a field that declares the option of it'),
    ('resolve',  'methods of the record that run when it was made: they decide what was left open'),
    ('declare',  'a function that gives fields of the record values, by keywords'),
    ('declared', 'an attribute of the record, a list of pairs: a source and a dict of the fields that it declares'),
    ('view',     'a function or class that shows the record with what was declared'),
    ('under',    'a function that gives the record behind such a view'),
    ('import',   'modules that are imported for what they do'), ('module', 'what gives the module of a name'),
    ('make',     'a class of which every run makes an object: its constructor is passed the record'),
    ('call',     'a method of that object which every run calls then, and other code first'),
    ('supply',   'a method of a class that makes its object of the record: what parameters of the class get there'),
    ('json',     'a function of a library that reads a text of JSON'),
    ('match',    'a function of a library that gives None where a text does not match a pattern from its start'),
    ('abstract', 'a module of a library whose classes are no more than a promise: anything may be an instance');
INSERT INTO launch_rule (role, object, place) VALUES
    ('record', 'sglang.srt.server_args:ServerArgs', 0),
    ('options', 'sglang.srt.server_args:ServerArgs.add_cli_args', 0),
    ('argument', 'sglang.srt.arg_groups.arg_utils:Arg', 0),
    ('resolve', 'sglang.srt.server_args:ServerArgs.__post_init__', 1),
    ('resolve', 'sglang.srt.server_args:ServerArgs.resolve_once', 2),
    ('resolve', 'sglang.srt.server_args:ServerArgs.check_server_args', 3),
    ('declare', 'sglang.srt.arg_groups.overrides:declare_resolution', 0),
    ('declared', 'sglang.srt.server_args:ServerArgs._resolved_overrides', 0),
    ('view', 'sglang.srt.arg_groups.model_override_base:resolving_view', 0),
    ('view', 'sglang.srt.arg_groups.model_override_base:resolved_view', 0),
    ('view', 'sglang.srt.arg_groups.model_override_base:ResolvedView', 0),
    ('view', 'sglang.srt.arg_groups.model_override_base:ResolvingConfig', 0),
    ('under', 'sglang.srt.arg_groups.model_override_base:record_of', 0),
    ('import', 'sglang.srt.arg_groups.model_overrides.*', 0),
    ('make', 'sglang.srt.model_executor.model_runner:ModelRunner', 0),
    ('call', 'sglang.srt.model_executor.model_runner:ModelRunner.init_attention_backends', 0),
    ('supply', 'sglang.srt.configs.model_config:ModelConfig.from_server_args', 0),
    ('json', 'json.loads', 0), ('match', 're.match', 0), ('module', 'sys.modules.get', 0),
    ('abstract', 'typing', 0), ('abstract', 'collections', 0);

-- Fields that the runtime sets when it starts, to what a method of the record gives: one of a tuple. Where there is no
-- such method it sets none.
CREATE TABLE launch_set (
    field    TEXT PRIMARY KEY,
    method   TEXT NOT NULL CHECK (instr(method, '.') > 1), -- 'module:Class.method'
    position INTEGER NOT NULL -- in the tuple, from 0
) STRICT, WITHOUT ROWID;
INSERT INTO launch_set VALUES
    ('prefill_attention_backend', 'sglang.srt.server_args:ServerArgs.get_attention_backends', 0),
    ('decode_attention_backend', 'sglang.srt.server_args:ServerArgs.get_attention_backends', 1);

-- What a launch command is taken to run with where the configuration does not say.
CREATE TABLE launch_default (
    name  TEXT PRIMARY KEY, -- a name of a configuration
    value TEXT NOT NULL     -- JSON
) STRICT, WITHOUT ROWID;
INSERT INTO launch_default VALUES
    ('device.cuda', '"12.9"'),
    ('server.model_path', '"model"'); -- whatever its path: the model is that of --model-config

-- What functions and variables of the source are to it, which hang on the machine and on files of the model: JSON. The
-- model is that of --model-config, which is no archive in another format; no plug-in is installed.
CREATE TABLE launch_value (
    object TEXT PRIMARY KEY, -- 'module:qualname'; of a function what it returns
    value  TEXT NOT NULL     -- JSON
) STRICT, WITHOUT ROWID;
INSERT INTO launch_value VALUES
    ('sglang.srt.utils.hf_transformers.common:resolve_hf_gguf_reference', 'null'),
    ('sglang.srt.utils.hf_transformers.common:check_gguf_file', 'false'),
    ('sglang.srt.utils.hf_transformers_utils:check_gguf_file', 'false'),
    ('sglang.srt.arg_groups.arg_utils:is_record', 'false'), -- for things that are checked by what they declare
    ('sglang.srt.arg_groups.arg_utils:record_fields', '[]'),
    ('sglang.srt.arg_groups.overrides:validate_declarations', 'null'),
    ('sglang.srt.configs.model_config:_MODEL_CONFIG_FACTORIES', '{}'),
    ('sglang.srt.platforms.device_mixin:DeviceMixin.is_out_of_tree', 'false');

-- Variables of the source that hold an object of a class on a platform.
CREATE TABLE launch_object (
    object   TEXT NOT NULL, -- 'module:name'
    platform TEXT NOT NULL,
    class    TEXT NOT NULL, -- 'module:Class'
    PRIMARY KEY (object, platform)
) STRICT, WITHOUT ROWID;
INSERT INTO launch_object VALUES
    ('sglang.srt.platforms:current_platform', 'cuda', 'sglang.srt.platforms.cuda:CudaSRTPlatform'),
    ('sglang.srt.platforms:current_platform', 'hip', 'sglang.srt.platforms.rocm:RocmSRTPlatform');

-- What a function of the source, where there is one, makes of a model's config.json that transformers does not read.
CREATE TABLE launch_model (
    module     TEXT NOT NULL,
    function   TEXT NOT NULL, -- at its top level
    model_type TEXT NOT NULL, -- of the config.json
    key        TEXT NOT NULL,
    value      TEXT NOT NULL, -- JSON
    PRIMARY KEY (module, function, key)
) STRICT, WITHOUT ROWID;
INSERT INTO launch_model VALUES
    ('sglang.srt.utils.hf_transformers_utils', '_load_deepseek_v32_model', 'deepseek_v32', 'architectures',
     '["DeepseekV3ForCausalLM"]'),
    ('sglang.srt.utils.hf_transformers_utils', '_load_deepseek_v32_model', 'deepseek_v32', 'model_type',
     '"deepseek_v3"');
