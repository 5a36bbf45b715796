-- Ops and the kernels below them. Filled whole by queries/tree and queries/check.

-- The call sites of ops: one row each call, name and root.
CREATE TABLE op_site (
    op_site_id INTEGER PRIMARY KEY,
    op      TEXT NOT NULL,     -- 'self.q_b_proj()'
    call_id INTEGER NOT NULL,
    file    TEXT NOT NULL,
    line    INTEGER NOT NULL,
    caller  TEXT NOT NULL,     -- qualname of the function that calls
    class   TEXT,              -- of the module called; several are separated by ', '
    model   TEXT NOT NULL,     -- the root: file:qualname of its forward
    path    TEXT,              -- enum labels above it; several are separated by ', '
    phase   TEXT NOT NULL REFERENCES phase, -- where all its places in the tree agree, else 'any'
    root_node INTEGER NOT NULL REFERENCES root,
    node_id INTEGER NOT NULL REFERENCES op_node, -- its first line in the tree
    UNIQUE (root_node, call_id, op)
) STRICT;
CREATE INDEX op_site_by_op ON op_site (op);
CREATE INDEX op_site_by_call ON op_site (call_id);

-- Calls as the walk down from an op takes them: edges that do not enter a model file.
CREATE TABLE reach_edge (
    caller_node INTEGER NOT NULL REFERENCES linked_node,
    callee_node INTEGER NOT NULL REFERENCES linked_node,
    phase       TEXT NOT NULL REFERENCES phase,
    root_node   INTEGER NOT NULL, -- the root that has it; 0: each has
    choices     INTEGER NOT NULL, -- as in choice_edge; -1: in all runs
    modes       INTEGER NOT NULL, -- as in guard_mode, by the conditions above the call; -1: in all
    call_id     INTEGER NOT NULL, -- the first call, where one function calls another several times
    PRIMARY KEY (caller_node, callee_node, phase, root_node, choices, modes)
) STRICT, WITHOUT ROWID;

-- The functions that ops call; one below which roots differ, once for each of these roots; once for each set of runs
-- that ops call it in, and of modes of batches.
CREATE TABLE reach_start (
    start_id  INTEGER PRIMARY KEY,
    node_id   INTEGER NOT NULL REFERENCES linked_node,
    root_node INTEGER NOT NULL, -- root.alike_node; 0: the same for all roots
    choices   INTEGER NOT NULL, -- as in choice_edge, of the calls; -1: in all runs
    modes     INTEGER NOT NULL, -- as in guard_mode, by the conditions from the root down to the calls; -1: in all
    lost      INTEGER NOT NULL CHECK (lost IN (0, -1)), -- -1: batches are in several modes below it, see mode_given
    UNIQUE (node_id, root_node, choices, modes)
) STRICT;

-- The functions that an op site calls.
CREATE TABLE op_start (
    op_site_id INTEGER NOT NULL REFERENCES op_site,
    start_id   INTEGER NOT NULL REFERENCES reach_start,
    PRIMARY KEY (op_site_id, start_id)
) STRICT, WITHOUT ROWID;

-- Functions below each function that an op calls that run a kernel, with a shortest way to each.
CREATE TABLE op_reach (
    reach_id INTEGER PRIMARY KEY, -- of one start in the order of distance
    start_id INTEGER NOT NULL REFERENCES reach_start,
    node_id  INTEGER NOT NULL REFERENCES linked_node,
    told     TEXT NOT NULL REFERENCES phase, -- what the calls on the way tell of a batch
    modes    INTEGER NOT NULL, -- as in guard_mode, by the conditions above the calls on the way; -1: in all
    choices  INTEGER NOT NULL, -- as in choice_edge, of the runs that have all calls on the way; -1: all
    distance INTEGER NOT NULL, -- calls on the way, 0 for the start
    call_id  INTEGER,          -- the last of them, NULL for the start
    above_id INTEGER REFERENCES op_reach  -- the function that makes it, nearer to the start; NULL for the start
) STRICT;
CREATE INDEX op_reach_by_node ON op_reach (node_id, start_id); -- with told, modes and choices a key

-- The kernel calls below each function that an op calls, with the shortest way there.
CREATE TABLE start_kernel (
    start_id    INTEGER NOT NULL REFERENCES reach_start,
    kernel_call INTEGER NOT NULL,
    place       INTEGER NOT NULL, -- with kernel_call a row of linked_kernel
    phase       TEXT NOT NULL,    -- a row of phase
    node_id     INTEGER NOT NULL, -- the function that calls the kernel
    reach_id    INTEGER NOT NULL REFERENCES op_reach, -- the way to it
    distance    INTEGER NOT NULL, -- calls from the op's own to the kernel's
    PRIMARY KEY (start_id, kernel_call, place, phase)
) STRICT, WITHOUT ROWID;

-- Kernels that an op does not run whatever calls lead there: its weights have none of the sizes that they are for.
CREATE TABLE op_unfit (
    op     TEXT NOT NULL, -- as in op_site
    kernel TEXT NOT NULL,
    PRIMARY KEY (op, kernel)
) STRICT, WITHOUT ROWID;

-- The op ↔ kernel map, the base fact.
CREATE TABLE op_site_kernel (
    op_site_id INTEGER NOT NULL REFERENCES op_site,
    kernel     TEXT NOT NULL,
    source     TEXT NOT NULL,
    phase      TEXT NOT NULL REFERENCES phase,
    origin     TEXT NOT NULL CHECK (origin IN ('traces', 'source')),
    PRIMARY KEY (op_site_id, kernel, source, phase, origin)
) STRICT, WITHOUT ROWID;

-- What chooses between the kernels of ops that have many: a row each kernel and class.
CREATE TABLE op_variant (
    op       TEXT NOT NULL, -- as in op_site
    -- Of the receiver at the last call of several classes on a way, or the member of an enum, 'Enum.MEMBER', at one of
    -- several for which it may run; '': there is none.
    class    TEXT NOT NULL,
    source   TEXT NOT NULL,
    kernel   TEXT NOT NULL,
    phase    TEXT NOT NULL, -- a row of phase: that of all its calls, else 'any'
    guard_id INTEGER,       -- the nearest that chooses and holds on all ways from the class to its calls; NULL: none
    switch   TEXT,          -- what the runs have that come to it, as in switch_choice; NULL: others do, too
    PRIMARY KEY (op, class, source, kernel)
) STRICT, WITHOUT ROWID;
