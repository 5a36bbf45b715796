-- The tables that ot_compare_write fills, of the files that differ; and which calls it is asked for.
-- Inputs: old and new; linked_kernel, op_node, reach_edge. Makes for this connection:
--   diff_wanted    side, call_id: calls of kernels, those of the tree, and those on the way from an op to a kernel
--   diff_function  old_scope, new_scope (NULL: not on that side), likeness in hundredths, is_moved (0: of the same name
--                  in the same file): modules, classes, functions
--   diff_call      old_call, new_call: one call in both versions; is_other: what is called is written otherwise;
--                  is_alike: with most of its arguments the same; was, now: the arguments that the other version does
--                  not have, NULL where they are the same
CREATE TEMP TABLE diff_wanted (
    side TEXT NOT NULL, call_id INTEGER NOT NULL, PRIMARY KEY (side, call_id)
) WITHOUT ROWID;

INSERT INTO diff_wanted
SELECT 'old', call_id FROM old.linked_kernel
UNION SELECT 'old', call_id FROM old.op_node WHERE call_id IS NOT NULL
UNION SELECT 'old', call_id FROM old.reach_edge
UNION ALL
SELECT 'new', call_id FROM new.linked_kernel
UNION SELECT 'new', call_id FROM new.op_node WHERE call_id IS NOT NULL
UNION SELECT 'new', call_id FROM new.reach_edge;

CREATE TEMP TABLE diff_function (
    old_scope INTEGER UNIQUE, new_scope INTEGER UNIQUE, likeness INTEGER, is_moved INTEGER NOT NULL
);

CREATE TEMP TABLE diff_call (
    old_call INTEGER PRIMARY KEY, new_call INTEGER NOT NULL, is_other INTEGER NOT NULL, is_alike INTEGER NOT NULL,
    was TEXT, now TEXT
);
