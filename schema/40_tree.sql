-- Tree: the execution tree of the models and what each op runs. Filled whole by queries/tree,
-- in the transaction of optrace-link; emptied by queries/tree/00_clear.sql.

-- The source files that hold the models: those that a linked pattern names (filled by link), and the parts of these
-- models that lie in other files.
CREATE TABLE model_source (
    file_id  INTEGER PRIMARY KEY REFERENCES source_file ON DELETE CASCADE,
    position INTEGER NOT NULL -- of the first pattern that names it, from 1; 0: none does
) STRICT;

-- The functions in a context that lead to a kernel, at any distance. Filled by queries/tree/04_kernel_node.sql.
CREATE TABLE kernel_node (
    node_id INTEGER PRIMARY KEY REFERENCES linked_node
) STRICT;

-- What lies below each node outside the model files, not counting what lies below a model file.
CREATE TABLE outside_node (
    node_id     INTEGER PRIMARY KEY REFERENCES linked_node,
    runs_kernel INTEGER NOT NULL CHECK (runs_kernel IN (0, 1)), -- reaches a kernel
    runs_own    INTEGER NOT NULL CHECK (runs_own IN (0, 1)),    -- reaches one without passing a call of a module
    holds_op    INTEGER NOT NULL CHECK (holds_op IN (0, 1))     -- reaches a call of a module, or a model file
) STRICT;

CREATE TABLE tree_edge_kind (
    kind   TEXT PRIMARY KEY,
    remark TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO tree_edge_kind VALUES
    ('op',
     'the walk ends here: a call of a module outside the model files, a kernel, or code that runs kernels only'),
    ('enter', 'the walk goes on in the callee, which leads to an op'),
    ('hook',  'the op after_call comes back to a model file by this call');

-- Edges of the call graph as the walk down from a root takes them.
CREATE TABLE tree_edge (
    caller_node INTEGER NOT NULL REFERENCES linked_node,
    call_id     INTEGER NOT NULL,
    callee_node INTEGER REFERENCES linked_node, -- NULL: a kernel, or a class outside the source
    kind        TEXT NOT NULL REFERENCES tree_edge_kind,
    class_scope INTEGER REFERENCES scope, -- class of the receiver, NULL where there is none in the source
    class       TEXT,                     -- its qualname, or the dotted name of one outside the source
    is_branch   INTEGER NOT NULL DEFAULT 0 CHECK (is_branch IN (0, 1)), -- the classes of this call differ below
    after_call  INTEGER,                  -- of a hook: the op that runs it
    root_node   INTEGER REFERENCES root   -- the root that has it; NULL: each has
) STRICT;
CREATE INDEX tree_edge_by_caller ON tree_edge (caller_node, call_id);
CREATE INDEX tree_edge_by_callee ON tree_edge (callee_node);

-- What the guards and the name of a call tell.
CREATE TABLE tree_call (
    call_id INTEGER PRIMARY KEY,
    rank    INTEGER NOT NULL, -- total order of evaluation within a function, functions as in the source
    label   TEXT,             -- the enum member that the nearest guard compares with: 'MLA'
    phase   TEXT NOT NULL REFERENCES phase
) STRICT;

-- The lines of the execution tree. Parents come before their children.
CREATE TABLE op_node (
    node_id   INTEGER PRIMARY KEY, -- depth first, in evaluation order
    parent_id INTEGER REFERENCES op_node,
    ordinal   INTEGER NOT NULL,    -- among the children of the parent, from 1; of a root, among the roots
    depth     INTEGER NOT NULL,    -- 0 for a root
    kind      TEXT NOT NULL REFERENCES op_node_kind,
    label     TEXT NOT NULL,       -- 'self.q_b_proj()'; 'DeepseekV2MoE' of a branch
    call_id   INTEGER,             -- NULL for root and branch
    file      TEXT NOT NULL,       -- of the call site; of a root or branch, of its class
    line      INTEGER NOT NULL,    -- likewise
    class     TEXT,                -- of the receiver; several are separated by ', '
    path      TEXT,                -- nearest enclosing enum label: 'MLA'
    phase     TEXT NOT NULL REFERENCES phase,
    class_kind TEXT,               -- of a branch, 'MoE MLP', where a row of class_kind knows it
    reason    TEXT,                -- why the linked platform does not run it; NULL: it runs
    is_recursive INTEGER NOT NULL DEFAULT 0 CHECK (is_recursive IN (0, 1)), -- 1: on the way down already, not entered
    is_repeated INTEGER NOT NULL DEFAULT 0 CHECK (is_repeated IN (0, 1)), -- 1: what is below stands elsewhere, not here
    same_as   INTEGER REFERENCES op_node, -- of these two: the line below which it stands
    shown_at  INTEGER REFERENCES op_node, -- the line that is printed for this one: its own, of alternatives the first;
                                   -- NULL: none is, what is below stands in its place
    shown_below INTEGER REFERENCES op_node, -- the line above, of those that are printed
    told      TEXT,                -- what tells it from siblings of its label: a condition as written, or the function
                                   -- that calls; NULL: nothing does
    root_node INTEGER NOT NULL REFERENCES linked_node, -- the root it belongs to
    sort_key  TEXT NOT NULL UNIQUE -- the way down; orders the tree
) STRICT;
CREATE INDEX op_node_by_parent ON op_node (parent_id, ordinal);
CREATE INDEX op_node_by_call ON op_node (call_id);
CREATE INDEX op_node_by_shown ON op_node (shown_at);
CREATE INDEX op_node_by_shown_below ON op_node (shown_below);
