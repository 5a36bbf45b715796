-- When a call runs: stages, and where each begins. A user can add rows; nothing here names a release.

CREATE TABLE stage (
    stage  TEXT PRIMARY KEY,
    remark TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO stage VALUES
    ('forward',     'below a root'),
    ('metadata',    'an attention backend prepares a batch'),
    ('load',        'the model is made and its weights are loaded'),
    ('sampling',    'tokens are chosen of the logits'),
    ('speculative', 'tokens are drafted and verified');

-- The functions with which a stage begins: it has all that is reached from them. One with which a stage of
-- stage_function begins begins none of the models'.
--   subject 'entry':    kind of a row of entry_node
--   subject 'module':   code of a module, GLOB over its file
--   subject 'function': GLOB over 'file:qualname'
CREATE TABLE stage_entry (
    stage   TEXT NOT NULL REFERENCES stage,
    subject TEXT NOT NULL CHECK (subject IN ('entry', 'module', 'function')),
    pattern TEXT NOT NULL,
    PRIMARY KEY (stage, subject, pattern)
) STRICT, WITHOUT ROWID;
INSERT INTO stage_entry VALUES
    ('forward', 'entry', 'root'),
    ('metadata', 'function', '*:*.init_forward_metadata*'),
    ('load', 'entry', 'constructor'), ('load', 'entry', 'loader'), ('load', 'entry', 'registry'),
    ('load', 'entry', 'setup'), ('load', 'module', '*'),
    ('load', 'function', '*:*.process_weights_after_loading'),
    ('sampling', 'function', '*/layers/sampler.py:*'), ('sampling', 'function', '*/srt/sampling/*:*'),
    ('speculative', 'function', '*/srt/speculative/*:*'),
    ('speculative', 'function', '*:*DraftBackend.*'), ('speculative', 'function', '*:*MultiStepBackend.*');

-- Functions with which a stage begins that no model calls: run once the models were followed to the end. From there
-- calls enter the files of stage_file, functions of stage_entry with which one of these stages begins, and what runs
-- already: nothing of the models changes.
CREATE TABLE stage_function (
    stage    TEXT NOT NULL REFERENCES stage,
    module   TEXT NOT NULL, -- GLOB over its dotted name; it is loaded where it has the function
    function TEXT NOT NULL, -- GLOB over its name; 'Class.method', a GLOB each, of a method
    setting  TEXT NOT NULL DEFAULT '', -- under a configuration: only where this is true in it; '' always
    PRIMARY KEY (stage, module, function)
) STRICT, WITHOUT ROWID;
INSERT INTO stage_function VALUES
    ('sampling', 'sglang.srt.layers.sampler', 'Sampler.forward', ''),
    ('sampling', 'sglang.srt.layers.sampler', 'Sampler.compute_logprobs_only', ''),
    ('speculative', 'sglang.srt.speculative.*', '*Worker*.forward_batch_*generation', 'server.speculative_algorithm');

-- The functions with which stages begin.
--   pattern (GLOB over 'file:qualname'), stage, is_beside (1: of a stage that no model calls)
CREATE VIEW stage_begin AS
SELECT pattern, stage, stage IN (SELECT stage FROM stage_function) AS is_beside
FROM stage_entry
WHERE subject = 'function';

CREATE TABLE stage_file (
    pattern TEXT PRIMARY KEY -- GLOB over source_file.file
) STRICT, WITHOUT ROWID;
INSERT INTO stage_file VALUES
    ('*/layers/sampler.py'), ('*/srt/sampling/*'), ('*/srt/speculative/*'), ('*/srt/constrained/*'),
    ('*sglang/kernels/*'), ('*sglang/jit_kernel/*'), ('*sglang/utils.py'); -- nothing stands before the package
