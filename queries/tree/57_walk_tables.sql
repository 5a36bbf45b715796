-- The tables of the walk that fills the tree (58 to 68), for this connection only.
-- Makes: tree_visit, tree_walk, tree_line.
DROP TABLE IF EXISTS temp.tree_visit;
DROP TABLE IF EXISTS temp.tree_walk;
DROP TABLE IF EXISTS temp.tree_line;

-- Functions in the order in which a walk down from the roots comes to them: a row each function, number of calls above,
-- and place. A function is entered with what the way told of it: its path and phase.
CREATE TEMP TABLE tree_visit (
    visit        INTEGER PRIMARY KEY,
    root_node    INTEGER NOT NULL,
    node_id      INTEGER NOT NULL, -- the function entered
    path         TEXT NOT NULL,    -- as in op_node, '' for none
    phase        TEXT NOT NULL,
    depth        INTEGER NOT NULL,
    place        INTEGER NOT NULL  -- among the calls of the function that calls it, as in tree_way; among the roots
) STRICT;
CREATE INDEX temp.tree_visit_by_node ON tree_visit (root_node, node_id, path, phase);
CREATE INDEX temp.tree_visit_by_depth ON tree_visit (depth);

-- The calls of the tree that lead to ops: a row each line and function that its call may run. Lines with one sort_key
-- are one line.
CREATE TEMP TABLE tree_walk (
    sort_key    TEXT NOT NULL,    -- the way down to the callee's calls: to a root, container or branch
    call_key    TEXT NOT NULL,    -- to the line of the call itself: differs below a branch
    parent_key  TEXT,             -- to the line above, NULL for a root
    root_node   INTEGER NOT NULL,
    call_id     INTEGER,          -- NULL for a root
    node_id     INTEGER NOT NULL, -- the function
    label       TEXT,             -- of the call's line
    class_scope INTEGER,
    class       TEXT,
    path        TEXT NOT NULL,    -- '' for none
    phase       TEXT NOT NULL,
    is_frame    INTEGER NOT NULL CHECK (is_frame IN (0, 1)),    -- as in tree_step
    is_outside  INTEGER NOT NULL CHECK (is_outside IN (0, 1)),  -- 1: neither call nor function lies in a model file
    is_repeated INTEGER NOT NULL CHECK (is_repeated IN (0, 1)), -- 1: entered elsewhere, not here
    is_cut      INTEGER NOT NULL CHECK (is_cut IN (0, 1))       -- 1: there are too many lines to write this one out
) STRICT;
CREATE INDEX temp.tree_walk_by_node ON tree_walk (node_id);
CREATE INDEX temp.tree_walk_home ON tree_walk (node_id, root_node, path, phase) WHERE is_repeated = 0;
CREATE INDEX temp.tree_walk_by_key ON tree_walk (sort_key);
CREATE INDEX temp.tree_walk_by_call ON tree_walk (call_key);

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
    is_repeated  INTEGER NOT NULL DEFAULT 0,
    same_key     TEXT     -- of a line that is recursive or repeated: where its functions are written out
) STRICT;
CREATE INDEX temp.tree_line_by_key ON tree_line (sort_key);
CREATE INDEX temp.tree_line_by_parent ON tree_line (parent_key);
