-- What a run chooses once and for all, by which link tells runs apart: rows that a user can add to.

-- Members of an enum, or texts that an attribute is, of whatever object: something unknown that it holds is one of them
-- in runs that choose the row, and none of them in runs that choose all rows before it but not this. Of the rows, the
-- first that a run does not choose tells which kind of run it is: there is one more than there are rows, and what holds
-- in some of them alone is kept apart.
CREATE TABLE run_choice (
    position INTEGER PRIMARY KEY,
    class    TEXT NOT NULL, -- the enum, 'module:Class'; the attribute, '.name'
    members  TEXT NOT NULL  -- GLOBs of the members that are chosen; the texts; a blank between
) STRICT;
INSERT INTO run_choice VALUES
    (1, 'sglang.srt.layers.moe.utils:MoeA2ABackend', 'NONE *MEGAMOE PPLX CUSTOMIZED ASCEND_TP'),
    (2, 'sglang.srt.layers.moe.utils:MoeRunnerBackend', '*TRTLLM*'),
    (3, 'sglang.srt.layers.moe.topk:TopKOutputFormat', 'BYPASSED'),
    (4, '.ep_dispatch_algorithm', 'fake lp');

-- Classes whose constructor is given what is chosen: no object of one is made before that is known.
CREATE TABLE choice_object (
    class TEXT PRIMARY KEY -- 'module:Class'
) STRICT, WITHOUT ROWID;
INSERT INTO choice_object VALUES ('sglang.srt.layers.moe.moe_runner.runner:MoeRunner');

-- Methods that tell what an object was made for: it is there in a run that chooses a row of run_choice where the method
-- of a class derived from the class gives a member that such a run chooses, or where the class's own method finds an
-- object made for one in a field. Nothing is said of an object whose method is not called. What a method of the name
-- gives of an object that is not known is a member of the enum, or None.
CREATE TABLE choice_method (
    class    TEXT NOT NULL, -- 'module:Class'; of it and those derived from it
    method   TEXT NOT NULL,
    field    TEXT NOT NULL,
    position INTEGER NOT NULL REFERENCES run_choice,
    PRIMARY KEY (class, method)
) STRICT, WITHOUT ROWID;
INSERT INTO choice_method VALUES
    ('sglang.srt.layers.quantization.base_config:FusedMoEMethodBase', 'get_moe_runner_backend', 'runner', 2),
    ('sglang.srt.layers.quantization.base_scheme:BaseMoEScheme', 'get_moe_runner_backend', 'runner', 2);

-- What a run that chooses a row of run_choice never has, since the source refuses it at start-up: a member of an enum,
-- or, where no member is named, objects of a class.
CREATE TABLE choice_refused (
    class    TEXT NOT NULL, -- 'module:Class', of it alone
    member   TEXT NOT NULL, -- '': objects of the class
    position INTEGER NOT NULL REFERENCES run_choice,
    PRIMARY KEY (class, member, position)
) STRICT, WITHOUT ROWID;
INSERT INTO choice_refused VALUES
    ('sglang.srt.layers.moe.utils:MoeA2ABackend', 'PPLX', 2),
    ('sglang.srt.layers.quantization.awq.awq:AWQMoEMethod', '', 2),
    ('sglang.srt.layers.quantization.bitsandbytes:BitsAndBytesMoEMethod', '', 2),
    ('sglang.srt.layers.quantization.blockwise_int8:BlockInt8MoEMethod', '', 2),
    ('sglang.srt.layers.quantization.gptq.gptq:GPTQMarlinMoEMethod', '', 2),
    ('sglang.srt.layers.quantization.gptq.gptq:GPTQMoEMethod', '', 2),
    ('sglang.srt.layers.quantization.moe_wna16:MoeWNA16Method', '', 2),
    ('sglang.srt.layers.quantization.w4afp8:W4AFp8MoEMethod', '', 2),
    ('sglang.srt.layers.quantization.w8a8_fp8:W8A8FP8MoEMethod', '', 2),
    ('sglang.srt.layers.quantization.w8a8_int8:W8A8Int8MoEMethod', '', 2);

-- Classes whose one object keeps flags: an attribute is what the keyword of its name gave to a method, or what followed
-- its name as the first argument, or the default of a dict of the class.
CREATE TABLE flag_class (
    class    TEXT NOT NULL, -- 'module:Class'
    method   TEXT NOT NULL,
    defaults TEXT NOT NULL, -- the attribute of the class that has the dict
    PRIMARY KEY (class, method)
) STRICT, WITHOUT ROWID;
INSERT INTO flag_class VALUES
    ('sglang.srt.runtime_context:ForwardFlags', 'scoped', '_DEFAULTS'),
    ('sglang.srt.runtime_context:ForwardFlags', 'set', '_DEFAULTS');
