-- What became of the calls that are written in the code in reach?
-- Columns: what became of them, how many; a call counts once for each function (in a context) that holds it.
-- 'written' is the sum of 'resolved', 'unresolved' and the rows 'dropped'; 'difference' is what is missing: 0.
WITH
    here (call_id, caller_node) AS (
        SELECT DISTINCT linked_edge.call_id, linked_edge.caller_node
        FROM linked_edge
        JOIN call ON call.call_id = linked_edge.call_id
        WHERE call.call_kind_id = 1
    ),
    -- What leaves a call without a callee: of several, those that are left out leave others.
    left_out (dropped_reason_id, calls) AS (
        SELECT dropped_reason_id, count(*)
        FROM (
            SELECT min(dropped_call.dropped_reason_id) AS dropped_reason_id
            FROM dropped_call
            JOIN call ON call.call_id = dropped_call.call_id
            LEFT JOIN here ON here.call_id = dropped_call.call_id AND here.caller_node = dropped_call.caller_node
            WHERE call.call_kind_id = 1 AND here.call_id IS NULL
            GROUP BY dropped_call.call_id, dropped_call.caller_node
        )
        GROUP BY dropped_reason_id
    ),
    part (position, fate, calls) AS (
        SELECT 1, 'written', CAST(coalesce((SELECT value FROM meta WHERE key = 'calls'), 0) AS INTEGER)
        UNION ALL
        SELECT 2, 'resolved', count(*)
        FROM here
        UNION ALL
        SELECT 3, 'unresolved', count(*)
        FROM unresolved_call
        UNION ALL
        SELECT 3 + dropped_reason.dropped_reason_id, 'dropped: ' || dropped_reason.reason, coalesce(left_out.calls, 0)
        FROM dropped_reason
        LEFT JOIN left_out ON left_out.dropped_reason_id = dropped_reason.dropped_reason_id
        WHERE dropped_reason.dropped_reason_id IN (2, 3, 5)
    )
SELECT fate, calls
FROM (
    SELECT position, fate, calls
    FROM part
    UNION ALL
    SELECT 99, 'difference', sum(CASE position WHEN 1 THEN calls ELSE -calls END)
    FROM part
)
ORDER BY position;
