-- Of the guards above calls below ops the nearest, each itself or one around it, that chooses between calls: no check,
-- and no place ("with", "try").
-- Inputs: reach_edge, linked_edge, call, guard, guard_kind, checked_arm.
-- Makes: temp.choosing_guard (guard_id, open_id); open_id 0: there is none.
-- Guards are trees, so the way up ends.
DROP TABLE IF EXISTS temp.choosing_guard;
CREATE TEMP TABLE choosing_guard (
    guard_id INTEGER PRIMARY KEY,
    open_id  INTEGER NOT NULL
) STRICT;
INSERT INTO choosing_guard (guard_id, open_id)
WITH RECURSIVE
    up (guard_id, open_id, is_open) AS (
        SELECT call.guard_id, call.guard_id, 0
        FROM (SELECT DISTINCT caller_node FROM reach_edge) AS caller
        CROSS JOIN linked_edge ON linked_edge.caller_node = caller.caller_node
        CROSS JOIN call ON call.call_id = linked_edge.call_id
        WHERE call.guard_id IS NOT NULL
        UNION
        SELECT up.guard_id, CASE WHEN guard.is_choice THEN up.open_id ELSE coalesce(guard.parent_id, 0) END,
               guard.is_choice
        FROM up
        CROSS JOIN (
            SELECT guard.guard_id, guard.parent_id,
                   guard_kind.operator IS NOT NULL AND guard.guard_id NOT IN (SELECT guard_id FROM checked_arm)
                       AS is_choice
            FROM guard
            CROSS JOIN guard_kind ON guard_kind.guard_kind_id = guard.guard_kind_id
        ) AS guard ON guard.guard_id = up.open_id
        WHERE NOT up.is_open
    )
SELECT guard_id, open_id FROM up WHERE is_open OR open_id = 0;
