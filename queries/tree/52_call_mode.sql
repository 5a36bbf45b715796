-- The modes that a batch may be in where a call is made, by the conditions above it.
-- Inputs: tree_call, call, guard, guard_mode.
-- Fills: call_mode (call_id, modes), of this connection alone: the calls of which the conditions say anything.
-- The walk goes up the chain of guards, which is a tree, and ends at its top: a guard has a smaller number than
-- those inside it.
DROP TABLE IF EXISTS temp.call_mode;
CREATE TEMP TABLE call_mode AS
WITH RECURSIVE
    above (call_id, guard_id, modes) AS (
        SELECT tree_call.call_id, call.guard_id, -1
        FROM tree_call
        CROSS JOIN call ON call.call_id = tree_call.call_id
        WHERE call.guard_id IS NOT NULL AND EXISTS (SELECT 1 FROM guard_mode)
        UNION ALL
        SELECT above.call_id, guard.parent_id, above.modes & coalesce(guard_mode.modes, -1)
        FROM above
        JOIN guard ON guard.guard_id = above.guard_id
        LEFT JOIN guard_mode ON guard_mode.guard_id = above.guard_id
        WHERE coalesce(guard.parent_id, 0) < guard.guard_id
    )
SELECT call_id, modes
FROM above
WHERE guard_id IS NULL AND modes <> -1
ORDER BY call_id;
CREATE UNIQUE INDEX temp.call_mode_by_call ON call_mode (call_id);
