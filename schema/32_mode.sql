-- Link: the modes that a batch may be in. Filled whole by optrace-link.

-- The modes that a batch may be in where an arm runs, by the enum of table batch_mode: a bit for each of its members,
-- in the order in which they stand in it, and these again for each kind of objects of table way_object that a batch may
-- be run with, for each value of its flag. Of an arm without a row nothing is known.
CREATE TABLE guard_mode (
    guard_id INTEGER PRIMARY KEY, -- as in dead_arm
    modes    INTEGER NOT NULL
) STRICT;

-- The modes that a batch may be in, as in guard_mode, where a method of an object of a class of table way_object runs.
CREATE TABLE node_mode (
    node_id INTEGER PRIMARY KEY REFERENCES linked_node,
    modes   INTEGER NOT NULL
) STRICT;

-- The modes of each phase, by the rows of table mode_phase. Empty where the enum is not in reach.
CREATE TABLE phase_mode (
    phase TEXT PRIMARY KEY,
    modes INTEGER NOT NULL -- as in guard_mode
) STRICT, WITHOUT ROWID;

-- The functions that give something another mode than that of a batch they have, and those that call one, at any
-- distance: below such a function batches may be in several modes.
CREATE TABLE mode_given (
    node_id INTEGER PRIMARY KEY REFERENCES linked_node
) STRICT;
