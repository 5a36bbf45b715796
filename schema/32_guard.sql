-- Link: what the guards came to. Filled whole by optrace-link.

-- Arms of branching nodes that the analysis proved not to run on the linked platform, for a node.
CREATE TABLE dead_arm (
    node_id  INTEGER NOT NULL REFERENCES linked_node,
    guard_id INTEGER NOT NULL,
    reason   TEXT NOT NULL,  -- '_is_hip' where a platform constant decides; '' where none does
    is_platform INTEGER NOT NULL CHECK (is_platform IN (0, 1)),
    PRIMARY KEY (node_id, guard_id)
) STRICT, WITHOUT ROWID;

-- Where a call below a dead arm would go, resolved but not entered.
CREATE TABLE dead_call (
    call_id     INTEGER NOT NULL,
    caller_node INTEGER NOT NULL REFERENCES linked_node,
    guard_id    INTEGER NOT NULL,       -- the dead arm
    callee_scope INTEGER REFERENCES scope, -- a function of the tree
    external_id INTEGER REFERENCES name,   -- or a dotted name
    module_class INTEGER REFERENCES scope,
    PRIMARY KEY (call_id, caller_node)
) STRICT, WITHOUT ROWID;

-- Enum members that a guard compares with: the label of a path ('MHA', 'MLA_FUSED_ROPE').
CREATE TABLE guard_label (
    guard_id INTEGER PRIMARY KEY,
    enum     TEXT NOT NULL,  -- AttnForwardMethod
    label    TEXT NOT NULL   -- MLA
) STRICT;

-- Where functions hand back such members: the return statements of one, and the calls that are true there.
CREATE TABLE label_place (
    place    INTEGER NOT NULL, -- file * 2^24 + node of the return statement
    enum     TEXT NOT NULL,
    label    TEXT NOT NULL,
    test     TEXT NOT NULL,    -- forward_batch.forward_mode.is_extend(); a row of each place is ''
    PRIMARY KEY (place, test)
) STRICT, WITHOUT ROWID;
