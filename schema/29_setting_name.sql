-- The names that a configuration may have, and what their values may be: what no row allows is an error. Rows for any
-- configuration; a user can add some.

-- A name is known where it matches a pattern, its value where the JSON of it matches value beside such a pattern.
CREATE TABLE setting_name (
    pattern TEXT NOT NULL, -- GLOB over the name
    value   TEXT NOT NULL, -- GLOB over the JSON
    PRIMARY KEY (pattern, value)
) STRICT, WITHOUT ROWID;
INSERT INTO setting_name VALUES
    ('server.?*', '*'), ('input.?*', '*'), ('model.?*', '*'), ('env.?*', '*'),
    ('package.?*', '"present"'), ('package.?*', '"absent"'), ('package.?*', '"[0-9]*"'), ('package.?*', '[0-9]*'),
    ('batch.tokens', '[0-9]*'), ('batch.size', '[0-9]*'), ('batch.prefix_tokens', '[0-9]*'),
    ('device.platform', '"?*"'), ('device.name', '"?*"'),
    ('device.sm', '[1-9][0-9]'), ('device.sm', '[1-9][0-9][0-9]'), -- what torch calls 9.0 is 90
    ('device.cuda', '[1-9]*'), ('device.cuda', '"[1-9]*'), ('device.cuda', 'null'),
    ('phase', '*'), ('cuda_graph_capture', 'true'), ('cuda_graph_capture', 'false'),
    ('open', '*'), ('launch', '"?*"'), ('?*:?*', '*');

-- Names whose texts the source knows: one that is no string of the modules in any case, and that nothing is called,
-- is an error. The nearest are looked for among those strings.
CREATE TABLE setting_text (
    pattern TEXT NOT NULL, -- GLOB over the name
    module  TEXT NOT NULL, -- GLOB
    PRIMARY KEY (pattern, module)
) STRICT, WITHOUT ROWID;
INSERT INTO setting_text VALUES
    ('server.*_backend', 'sglang.srt.server_args'), ('server.*_backend', 'sglang.srt.arg_groups.*'),
    ('input.*_backend', 'sglang.srt.server_args'), ('input.*_backend', 'sglang.srt.arg_groups.*'),
    ('server.device', 'sglang.srt.server_args'), ('server.device', 'sglang.srt.platforms.*'),
    ('server.speculative_algorithm', 'sglang.srt.server_args'), -- no plug-in is installed that adds any
    ('server.speculative_algorithm', 'sglang.srt.arg_groups.*');
