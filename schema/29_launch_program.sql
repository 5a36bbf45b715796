-- Which commands a launch command may be: rows that a user can add to.

-- What starts the source: the words of a command before its first option, with one blank between. Of others it is not
-- told what they start.
CREATE TABLE launch_program (
    pattern TEXT PRIMARY KEY, -- GLOB
    shown   TEXT              -- as people write it, in an error; NULL: it is not named there
) STRICT, WITHOUT ROWID;
INSERT INTO launch_program VALUES
    ('', NULL), ('*sglang.*', 'python3 -m sglang.launch_server'), ('*sglang serve', 'sglang serve'),
    ('*launch_server.py', NULL);
