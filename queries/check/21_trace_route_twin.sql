-- Ops that moved below one call of the step above, where that function makes as many such calls as the document has
-- steps there: each takes the one of its place among them. What is below these calls stands in the tree once.
-- Inputs: trace_moved, trace_way, trace_call, trace_step, trace_route, linked_edge, linked_node, call.
-- Fills: trace_route (call_id).
UPDATE trace_route
SET call_id = other.call_id
FROM (
    WITH
        last (low, high, place, call_id) AS MATERIALIZED (
            SELECT low, high, max(place), call_id
            FROM trace_route
            WHERE low IN (SELECT key_id FROM trace_moved WHERE op_site_id > 0)
            GROUP BY low, high
        ),
        -- The lines of the steps below the one above.
        told (low, high, place, call_id, line) AS MATERIALIZED (
            SELECT last.low, last.high, last.place, last.call_id, min(trace_step.line)
            FROM last
            JOIN trace_way AS low ON low.key_id = last.low
            JOIN trace_way AS high ON high.kernel = low.kernel AND high.chain = low.chain AND high.leaf = low.leaf
                AND high.key_id = last.high
            JOIN trace_way AS way ON way.kernel = high.kernel AND way.chain = high.chain AND way.leaf = high.leaf
                AND way.place = high.place - 1
            JOIN trace_step ON trace_step.kernel = way.kernel AND trace_step.chain = way.chain
                AND trace_step.position = way.position
            WHERE trace_step.line IS NOT NULL AND way.place > low.place
                AND way.key_id NOT IN (SELECT key_id FROM trace_call WHERE is_here)
            GROUP BY last.low, last.high
        ),
        step (low, high, place, call_id, ordinal, steps) AS MATERIALIZED (
            SELECT low, high, place, call_id, row_number() OVER same, count(*) OVER (PARTITION BY high, call_id)
            FROM told
            WINDOW same AS (PARTITION BY high, call_id ORDER BY line, low)
        ),
        made (twin, call_id, ordinal, calls) AS MATERIALIZED (
            SELECT twin, call_id, row_number() OVER (PARTITION BY twin ORDER BY call_id),
                   count(*) OVER (PARTITION BY twin)
            FROM (
                SELECT DISTINCT each.call_id AS twin, call.call_id
                FROM (SELECT DISTINCT call_id FROM step WHERE steps > 1) AS each
                CROSS JOIN call AS one ON one.call_id = each.call_id
                CROSS JOIN linked_edge AS own ON own.call_id = one.call_id
                CROSS JOIN linked_node AS node ON node.node_id = own.callee_node
                CROSS JOIN linked_node AS same ON same.scope_id = node.scope_id
                CROSS JOIN linked_edge AS alike ON alike.callee_node = same.node_id
                CROSS JOIN call ON call.call_id = alike.call_id AND call.scope_id = one.scope_id
            )
        )
    SELECT step.low, step.high, step.place, made.call_id
    FROM step
    JOIN made ON made.twin = step.call_id AND made.ordinal = step.ordinal AND made.calls = step.steps
) AS other
WHERE trace_route.low = other.low AND trace_route.high = other.high AND trace_route.place = other.place;
