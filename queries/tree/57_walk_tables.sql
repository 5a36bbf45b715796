-- The tables of the walk that fills the tree (60 to 68): what it has come to, line by line.
-- Makes: tree_walk, tree_turn, tree_open, tree_entered, tree_line, for this connection only.
DROP TABLE IF EXISTS temp.tree_walk;
DROP TABLE IF EXISTS temp.tree_turn;
DROP TABLE IF EXISTS temp.tree_open;
DROP TABLE IF EXISTS temp.tree_entered;
DROP TABLE IF EXISTS temp.tree_line;

-- The walk down from the roots: a row each line of the tree that is entered and function that the line's
-- call may run. Lines with one sort_key are one line.
CREATE TEMP TABLE tree_walk (
    sort_key    TEXT NOT NULL,    -- of the line below which the callee's calls stand: a root, container or branch
    call_key    TEXT NOT NULL,    -- of the line of the call itself: differs below a branch
    parent_key  TEXT,             -- NULL for a root
    root_node   INTEGER NOT NULL,
    call_id     INTEGER,          -- NULL for a root
    node_id     INTEGER, -- the function entered; NULL: it is on the way down already
    label       TEXT,             -- of the call's line
    class_scope INTEGER,
    class       TEXT,
    path        TEXT,
    phase       TEXT NOT NULL,
    way         TEXT NOT NULL,    -- functions on the way down, ',12,34,'
    is_repeated INTEGER NOT NULL DEFAULT 0 CHECK (is_repeated IN (0, 1)), -- 1: entered above, not here
    is_cut      INTEGER NOT NULL DEFAULT 0 CHECK (is_cut IN (0, 1)) -- 1: there are too many lines to enter this one
) STRICT;
CREATE INDEX temp.tree_walk_by_node ON tree_walk (node_id);
CREATE INDEX temp.tree_walk_by_key ON tree_walk (sort_key);

-- The walk goes line by line: a row of tree_turn for each, tree_open holds the lines still to be entered.
CREATE TEMP TABLE tree_turn (
    turn INTEGER PRIMARY KEY
) STRICT;
CREATE TEMP TABLE tree_open (
    sort_key TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- The functions entered under each root, with what the way down told of them.
CREATE TEMP TABLE tree_entered (
    root_node INTEGER NOT NULL,
    node_id   INTEGER NOT NULL,
    phase     TEXT NOT NULL, -- a row of phase
    path      TEXT NOT NULL, -- as in op_node, '' for none
    PRIMARY KEY (root_node, node_id, phase, path)
) STRICT, WITHOUT ROWID;

-- What becomes op_node: the same line once for each function whose code holds the call.
CREATE TEMP TABLE tree_line (
    sort_key     TEXT NOT NULL,
    parent_key   TEXT,
    kind         TEXT NOT NULL,
    label        TEXT NOT NULL,
    root_node    INTEGER NOT NULL,
    caller_node  INTEGER, -- whose code holds the call; kept for ops
    call_id      INTEGER,
    class_scope  INTEGER,
    class        TEXT,
    path         TEXT,
    phase        TEXT NOT NULL,
    reason       TEXT,
    is_recursive INTEGER NOT NULL DEFAULT 0,
    is_repeated  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX temp.tree_line_by_key ON tree_line (sort_key);
