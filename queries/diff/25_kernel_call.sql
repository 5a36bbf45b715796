-- Kernel calls of two versions.
-- Inputs: old and new; linked_kernel, linked_edge, kernel_edge; diff_pair. Makes for this connection:
--   diff_kernel_call  side, call_id, kernel, source
--   diff_launch       side, call_id, kernel, source, is_own (0: the function that is called launches it): kernels of
--                     calls that both versions have
CREATE TEMP TABLE diff_kernel_call (
    side TEXT NOT NULL, call_id INTEGER NOT NULL, kernel TEXT NOT NULL, source TEXT NOT NULL,
    PRIMARY KEY (side, call_id, kernel, source)
) WITHOUT ROWID;

INSERT INTO diff_kernel_call
SELECT DISTINCT 'old', call_id, kernel, source FROM old.linked_kernel
UNION ALL
SELECT DISTINCT 'new', call_id, kernel, source FROM new.linked_kernel;

CREATE TEMP TABLE diff_launch (
    side TEXT NOT NULL, call_id INTEGER NOT NULL, kernel TEXT NOT NULL, source TEXT NOT NULL, is_own INTEGER NOT NULL,
    PRIMARY KEY (side, call_id, kernel, source)
) WITHOUT ROWID;

INSERT INTO diff_launch
SELECT side, call_id, kernel, source, 1 FROM diff_kernel_call;

INSERT OR IGNORE INTO diff_launch
SELECT 'old', diff_pair.old_call, kernel.kernel, kernel.source, 0
FROM diff_pair
CROSS JOIN old.linked_edge AS edge ON edge.call_id = diff_pair.old_call
CROSS JOIN old.kernel_edge AS launch ON launch.caller_node = edge.callee_node
CROSS JOIN old.linked_kernel AS kernel ON kernel.call_id = launch.call_id
WHERE EXISTS (SELECT 1 FROM new.linked_kernel WHERE linked_kernel.call_id = diff_pair.new_call);

INSERT OR IGNORE INTO diff_launch
SELECT 'new', diff_pair.new_call, kernel.kernel, kernel.source, 0
FROM diff_pair
CROSS JOIN new.linked_edge AS edge ON edge.call_id = diff_pair.new_call
CROSS JOIN new.kernel_edge AS launch ON launch.caller_node = edge.callee_node
CROSS JOIN new.linked_kernel AS kernel ON kernel.call_id = launch.call_id
WHERE EXISTS (SELECT 1 FROM old.linked_kernel WHERE linked_kernel.call_id = diff_pair.old_call);
