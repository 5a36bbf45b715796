-- Which commands a launch command may be, and what the machine decides: rows that a user can add to.

-- What starts the source: the words of a command before its first option, with one blank between. Of others it is not
-- told what they start.
CREATE TABLE launch_program (
    pattern TEXT PRIMARY KEY, -- GLOB
    shown   TEXT              -- as people write it, in an error; NULL: it is not named there
) STRICT, WITHOUT ROWID;
INSERT INTO launch_program VALUES
    ('', NULL), ('*sglang.launch_server*', 'python3 -m sglang.launch_server'), ('*sglang serve*', 'sglang serve'),
    ('*launch_server.py*', NULL);

-- Fields of the record that are None where nothing is given, and that the source then decides by the machine: what they
-- are when objects are made.
CREATE TABLE launch_machine (
    field    TEXT NOT NULL,
    platform TEXT NOT NULL,
    value    TEXT NOT NULL,
    PRIMARY KEY (field, platform)
) STRICT, WITHOUT ROWID;
INSERT INTO launch_machine VALUES
    ('device', 'cuda', 'cuda'), ('device', 'hip', 'cuda'), ('device', 'npu', 'npu'), ('device', 'xpu', 'xpu'),
    ('device', 'cpu', 'cpu');
