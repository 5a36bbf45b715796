-- Neighbours in the ways that are a call and its caller: the step above calls the function whose code makes the call
-- below. Resolved edges decide; where the step above has none, the name of the function that it calls.
-- Inputs: trace_way, trace_key, trace_call, trace_step, trace_step_key, call, linked_edge, linked_node.
-- Fills: trace_hold. Calls elsewhere count where the file of the step makes none that fits: then what the step above
-- calls has moved, and the calls of the same name that it makes; not where the step's lines are those of its calls.
DROP TABLE IF EXISTS temp.trace_stays;
CREATE TEMP TABLE trace_stays AS
SELECT told.key_id
FROM (SELECT DISTINCT key.key_id, step.line
      FROM trace_step_key AS key
      JOIN trace_step AS step ON step.kernel = key.kernel AND step.chain = key.chain AND step.position = key.position
      WHERE step.line IS NOT NULL) AS told
LEFT JOIN (SELECT DISTINCT trace_call.key_id, call.line
           FROM trace_call
           JOIN call ON call.call_id = trace_call.call_id
           WHERE trace_call.is_here) AS made ON made.key_id = told.key_id AND made.line = told.line
GROUP BY told.key_id
HAVING 2 * count(made.key_id) >= count(*) AND count(made.key_id) > 0;

INSERT INTO trace_hold (low, high, call_id, high_call, is_here)
WITH
    pair (low, high) AS MATERIALIZED (
        SELECT DISTINCT low.key_id, high.key_id
        FROM trace_way AS low
        JOIN trace_way AS high ON high.kernel = low.kernel AND high.chain = low.chain
            AND high.leaf = low.leaf AND high.place = low.place + 1
        WHERE low.key_id IS NOT NULL AND high.key_id IS NOT NULL
    ),
    -- The functions that a key calls, by its calls in the file, else by those elsewhere.
    called (key_id, call_id, scope_id, is_here) AS MATERIALIZED (
        SELECT DISTINCT each.key_id, each.call_id, linked_node.scope_id, each.is_here
        FROM (
            SELECT key_id, call_id, is_here, max(is_here) OVER (PARTITION BY key_id) AS is_any_here
            FROM trace_call
            WHERE is_linked
        ) AS each
        CROSS JOIN linked_edge ON linked_edge.call_id = each.call_id
        CROSS JOIN linked_node ON linked_node.node_id = linked_edge.callee_node
        WHERE each.is_here = each.is_any_here
    ),
    joined (low, high, call_id, high_call, is_here) AS (
        SELECT pair.low, pair.high, trace_call.call_id, called.call_id, trace_call.is_here AND called.is_here
        FROM pair
        CROSS JOIN called ON called.key_id = pair.high
        CROSS JOIN trace_call ON trace_call.key_id = pair.low AND trace_call.scope_id = called.scope_id
            AND (trace_call.is_here OR pair.low NOT IN (SELECT key_id FROM trace_stays))
        UNION
        SELECT pair.low, pair.high, low_call.call_id, high_call.call_id, 1
        FROM pair
        CROSS JOIN trace_key AS high ON high.key_id = pair.high
        CROSS JOIN trace_call AS low_call ON low_call.key_id = pair.low AND low_call.caller = high.name
        CROSS JOIN trace_call AS high_call ON high_call.key_id = pair.high
        WHERE low_call.is_here AND high_call.is_here
            AND NOT EXISTS (SELECT 1 FROM called WHERE called.key_id = pair.high AND called.is_here)
    )
SELECT low, high, call_id, high_call, is_here
FROM (SELECT *, max(is_here) OVER (PARTITION BY low, high) AS is_any_here FROM joined)
WHERE is_here = is_any_here;

INSERT INTO trace_hold (low, high, call_id, high_call, is_here)
WITH
    pair (low, high) AS MATERIALIZED (
        SELECT DISTINCT low.key_id, high.key_id
        FROM trace_way AS low
        JOIN trace_way AS high ON high.kernel = low.kernel AND high.chain = low.chain
            AND high.leaf = low.leaf AND high.place = low.place + 1
        WHERE low.key_id NOT IN (SELECT key_id FROM trace_stays) AND high.key_id IS NOT NULL
            AND NOT EXISTS (
                SELECT 1 FROM trace_hold AS hold WHERE hold.low = low.key_id AND hold.high = high.key_id)
    )
SELECT DISTINCT pair.low, pair.high, made.call_id, high_call.call_id, 0
FROM pair
CROSS JOIN trace_key AS low ON low.key_id = pair.low
CROSS JOIN trace_call AS high_call ON high_call.key_id = pair.high AND high_call.is_here
CROSS JOIN linked_edge ON linked_edge.call_id = high_call.call_id
CROSS JOIN linked_edge AS made ON made.caller_node = linked_edge.callee_node
    AND made.call_id >> 24 <> low.file_id
CROSS JOIN call ON call.call_id = made.call_id
CROSS JOIN name_part ON name_part.name_id = call.callee_id
WHERE name_part.last = low.name;

DROP TABLE temp.trace_stays;
