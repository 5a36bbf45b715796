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
    part (position, fate, calls) AS (
        SELECT 1, 'written', CAST(coalesce((SELECT value FROM meta WHERE key = 'calls'), 0) AS INTEGER)
        UNION ALL
        SELECT 2, 'resolved', count(*)
        FROM here
        UNION ALL
        SELECT 3, 'unresolved', count(*)
        FROM unresolved_call
        UNION ALL
        SELECT 3 + dropped_reason.dropped_reason_id, 'dropped: ' || dropped_reason.reason, count(call.call_id)
        FROM dropped_reason
        LEFT JOIN dropped_call ON dropped_call.dropped_reason_id = dropped_reason.dropped_reason_id
        LEFT JOIN call ON call.call_id = dropped_call.call_id AND call.call_kind_id = 1
        WHERE dropped_reason.dropped_reason_id BETWEEN 2 AND 3
        GROUP BY dropped_reason.dropped_reason_id
    )
SELECT fate, calls
FROM (
    SELECT position, fate, calls
    FROM part
    UNION ALL
    SELECT 9, 'difference', sum(CASE position WHEN 1 THEN calls ELSE -calls END)
    FROM part
)
ORDER BY position;
