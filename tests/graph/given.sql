-- A call graph written by hand, for the cases of queries/tree, queries/check and queries/report: tables that a
-- case's input.sql fills, and fill.sql turns into the schema's.
-- A function is 'file:qualname', in a context 'file:qualname@file:Class'; a class 'file:Class'.

CREATE TEMP TABLE given_call (
    call   INTEGER NOT NULL, -- calls are evaluated in the order of their numbers; several rows: several targets
    caller TEXT NOT NULL,    -- function
    text   TEXT NOT NULL,    -- as written
    target TEXT,             -- function; 'kernel:sgl_kernel.rmsnorm'; NULL for a class outside the source
    class  TEXT,             -- of the receiver when it is a module: 'file:Class', 'torch.nn.Linear'
    kind   TEXT,             -- edge kind; 'dead': below a dead arm. NULL: as target and class tell
    guard  INTEGER           -- innermost guard
);
CREATE TEMP TABLE given_guard (guard INTEGER, parent INTEGER, kind TEXT, test TEXT, label TEXT);
CREATE TEMP TABLE given_mode (guard INTEGER, modes INTEGER); -- as guard_mode has it
CREATE TEMP TABLE given_giver (caller TEXT); -- functions of mode_given
CREATE TEMP TABLE given_dead (guard INTEGER, caller TEXT, reason TEXT); -- platform arms that do not run
CREATE TEMP TABLE given_origin (call INTEGER, caller TEXT, origin TEXT);
CREATE TEMP TABLE given_root (position INTEGER, target TEXT, class TEXT, classes TEXT);
CREATE TEMP TABLE given_base (class TEXT, base TEXT);      -- base 'file:Class'
CREATE TEMP TABLE given_line (call INTEGER, line INTEGER); -- of a call; ten times its number if not given
