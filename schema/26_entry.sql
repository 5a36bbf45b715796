-- Where the analysis starts: what is known of the conventions of the code base, as rows. A root is the forward of a
-- class that a model file names as its entry; an entry is a root, its class's constructor and weight loaders, and what
-- a framework calls by itself.

-- Files that hold the models; --model replaces them. Parts of a model are looked for in the folders of these rows
-- (queries/tree/10_model_part.sql).
CREATE TABLE model_file (
    pattern  TEXT PRIMARY KEY,  -- GLOB over source_file.file
    position INTEGER NOT NULL   -- order of the trees in the report
) STRICT;
INSERT INTO model_file VALUES
    ('sglang/srt/models/deepseek_v2.py', 1),
    ('sglang/srt/models/deepseek.py', 2),
    ('sglang/srt/models/deepseek_nextn.py', 3),
    ('sglang/srt/models/deepseek_common/**', 4);

-- Names at the top of a model file under which it lists its entry classes: one, or a list of them.
CREATE TABLE entry_list (
    name TEXT PRIMARY KEY
) STRICT;
INSERT INTO entry_list VALUES ('EntryClass');

-- Attributes of a model's configuration that tell which model it is of. Where nothing else is known of the
-- configuration, one of the meaning 'entry classes' holds the names of the entry classes that are linked, and one of
-- the meaning 'model type' no text that a configuration class of another model has under it. Not so of what stands in
-- one of the meaning 'part', which holds the configuration of a part of the model: that is another model's.
CREATE TABLE entry_attribute (
    attribute TEXT PRIMARY KEY,
    meaning   TEXT NOT NULL CHECK (meaning IN ('entry classes', 'model type', 'part'))
) STRICT;
INSERT INTO entry_attribute VALUES ('architectures', 'entry classes'), ('model_type', 'model type'),
    ('text_config', 'part'), ('llm_config', 'part'), ('language_config', 'part'), ('vision_config', 'part'),
    ('audio_config', 'part'), ('thinker_config', 'part'), ('talker_config', 'part');

-- Classes outside the tree from which the classes of models' configurations derive. One that the tree declares is
-- for an entry class whose name begins with the class's model type, or where it has none with its own name without
-- the suffix, letters and digits alone compared, no matter the case: model_type 'deepseek_v2' is for
-- DeepseekV2ForCausalLM. No configuration of a linked model is of a class that is for other models.
CREATE TABLE configuration_class (
    pattern TEXT PRIMARY KEY, -- GLOB over its dotted name
    suffix  TEXT NOT NULL
) STRICT;
INSERT INTO configuration_class VALUES ('transformers.*Config', 'Config');

-- Methods of an entry class that are entries.
CREATE TABLE entry_method (
    method TEXT PRIMARY KEY, -- GLOB
    role   TEXT NOT NULL CHECK (role IN ('root', 'loader'))
) STRICT;
INSERT INTO entry_method VALUES ('forward', 'root'), ('load_weights', 'loader'), ('post_load_weights', 'loader');

-- Functions that a registry calls to build something: every function under this decorator. Where it files them in a
-- dict of its module, they get what calls through the dict pass, in these modules; where there are none, something
-- unknown.
CREATE TABLE entry_decorator (
    decorator TEXT PRIMARY KEY, -- GLOB over the decorator as written
    callers   TEXT NOT NULL     -- GLOB over dotted names of modules
) STRICT;
INSERT INTO entry_decorator VALUES ('register_attention_backend(*', 'sglang.srt.*');

-- Methods that the runtime itself calls on whatever a registry built. What a model calls on it is none: it gets what
-- that gives it.
CREATE TABLE entry_class (
    base   TEXT NOT NULL, -- 'module:qualname' of the base class
    method TEXT NOT NULL, -- GLOB
    setting TEXT NOT NULL DEFAULT '', -- only where a configuration says that this name is true; '' always
    PRIMARY KEY (base, method)
) STRICT;
INSERT INTO entry_class (base, method) VALUES
    ('sglang.srt.layers.attention.base_attn_backend:AttentionBackend', 'init_forward_metadata');
INSERT INTO entry_class
SELECT 'sglang.srt.layers.attention.base_attn_backend:AttentionBackend', value, 'cuda_graph_capture'
FROM json_each('["init_forward_metadata_capture_cuda_graph", "init_forward_metadata_out_graph",
                 "init_forward_metadata_in_graph", "init_forward_metadata_for_breakable_cuda_graph_capture"]');

-- Methods that the loader calls, when it has the weights, for each module of a model: of what was made for the module,
-- and given that. Under a configuration: what they store there takes part then.
CREATE TABLE part_method (
    method TEXT PRIMARY KEY
) STRICT;
INSERT INTO part_method VALUES ('process_weights_after_loading');

-- Functions that the runtime calls before it makes a model, or on the one that it made: they fill what the model finds
-- there, and give no tree. Run once their module is loaded; a parameter without an annotation gets what the calls in
-- loaded modules pass.
CREATE TABLE entry_function (
    module   TEXT NOT NULL, -- GLOB over its dotted name
    -- GLOB over its name; 'Class.method', a GLOB each, of a method
    function TEXT NOT NULL,
    -- Under a configuration: only where this is true in it; without one: in runs in which a row of run_switch says that
    -- it is, where one says so. '': always.
    setting  TEXT NOT NULL DEFAULT '',
    -- 1: on the model that it made, when that was followed to the end. Of modules that are named outright, those that
    -- have the function are loaded for it.
    is_late  INTEGER NOT NULL DEFAULT 0 CHECK (is_late IN (0, 1)),
    PRIMARY KEY (module, function)
) STRICT;
INSERT INTO entry_function (module, function) VALUES
    ('sglang.srt.distributed.parallel_state', 'init_distributed_environment'),
    ('sglang.srt.distributed.parallel_state', 'initialize_model_parallel'),
    ('sglang.srt.*', 'set_global_*_capturer'),
    ('sglang.srt.*', 'set_global_expert_distribution_recorder'),
    ('sglang.srt.layers.*', 'initialize_*_config');
INSERT INTO entry_function (module, function, is_late) VALUES
    ('sglang.srt.model_executor.model_runner_components.moe_ep_setup', 'prepare_*', 1),
    ('sglang.srt.model_executor.model_runner', 'ModelRunner._prepare_replic*', 1);
INSERT INTO entry_function (module, function, setting) VALUES
    ('sglang.srt.batch_invariant_ops.*', 'enable_batch_invariant_mode', 'server.enable_deterministic_inference');
