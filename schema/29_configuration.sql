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
--   role 'nests': the same, and an attribute that is no field is the object itself, a part of the record
CREATE TABLE setting_class (
    family  TEXT NOT NULL,            -- 'server.'
    role    TEXT NOT NULL CHECK (role IN ('declares', 'holds', 'nests')),
    pattern TEXT NOT NULL,
    beside  TEXT NOT NULL DEFAULT '', -- the row counts where the source has this class, 'module:qualname'; '' always
    PRIMARY KEY (family, role, pattern)
) STRICT, WITHOUT ROWID;
INSERT INTO setting_class VALUES
    ('server.', 'declares', 'sglang.srt.server_args:ServerArgs', ''),
    ('server.', 'declares', 'sglang.srt.arg_groups.fields.*:*', ''),
    ('input.', 'declares', 'sglang.srt.server_args:ServerArgs', ''),
    ('input.', 'declares', 'sglang.srt.arg_groups.fields.*:*', ''),
    ('server.', 'nests', 'sglang.srt.runtime_context:_ConfigBag', ''),
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

-- The words for those members: of several the first, in the order of their names, that the enum declares.
CREATE TABLE setting_word (
    name   TEXT NOT NULL,
    word   TEXT NOT NULL,
    member TEXT NOT NULL,
    PRIMARY KEY (name, word, member)
) STRICT, WITHOUT ROWID;
INSERT INTO setting_word VALUES
    ('phase', 'decode', 'DECODE'), ('phase', 'prefill', 'EXTEND'), ('phase', 'target_verify', 'TARGET_VERIFY'),
    ('phase', 'draft_extend', 'DRAFT_EXTEND'), ('phase', 'draft_extend', 'DRAFT_EXTEND_V2'), ('phase', 'idle', 'IDLE');
