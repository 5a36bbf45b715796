-- The calls that lead from a step up to one above it whose call is not its caller: a shortest way.
-- Inputs: trace_way, trace_hold, trace_below, trace_call, linked_edge, linked_node.
-- Fills: trace_route. Of several shortest ways, the one whose calls stand first.
-- The distance only becomes smaller, so the walk ends.
INSERT INTO trace_route (low, high, place, call_id)
WITH RECURSIVE
    asked (low, high) AS MATERIALIZED (
        SELECT DISTINCT low.key_id, high.key_id
        FROM trace_way AS low
        JOIN trace_way AS high ON high.kernel = low.kernel AND high.chain = low.chain
            AND high.leaf = low.leaf AND high.place > low.place
        WHERE low.key_id IS NOT NULL AND high.key_id IN (SELECT key_id FROM trace_below)
            AND (low.key_id, high.key_id) NOT IN (SELECT low, high FROM trace_hold)
    ),
    best (low, high, call_id, node_id, distance) AS MATERIALIZED (
        SELECT low, high, call_id, node_id, distance
        FROM (
            SELECT asked.low, asked.high, trace_call.call_id, trace_below.node_id, trace_below.distance,
                   row_number() OVER (PARTITION BY asked.low, asked.high
                       ORDER BY trace_call.is_here DESC, trace_below.distance, trace_call.call_id,
                           trace_below.node_id) AS choice
            FROM asked
            JOIN trace_call ON trace_call.key_id = asked.low
            JOIN linked_node ON linked_node.scope_id = trace_call.scope_id
            JOIN trace_below ON trace_below.key_id = asked.high AND trace_below.node_id = linked_node.node_id
        )
        WHERE choice = 1
    ),
    route (low, high, place, call_id, node_id, distance) AS (
        SELECT low, high, 0, call_id, node_id, distance FROM best
        UNION ALL
        SELECT route.low, route.high, route.place + 1, edge.call_id, edge.caller_node, route.distance - 1
        FROM route
        CROSS JOIN linked_edge AS edge ON edge.callee_node = route.node_id
        CROSS JOIN trace_below AS above ON above.key_id = route.high AND above.node_id = edge.caller_node
            AND above.distance = route.distance - 1
        WHERE NOT EXISTS (
            SELECT 1
            FROM linked_edge AS other
            CROSS JOIN trace_below AS each ON each.key_id = route.high AND each.node_id = other.caller_node
                AND each.distance = route.distance - 1
            WHERE other.callee_node = route.node_id
                AND (other.call_id, other.caller_node) < (edge.call_id, edge.caller_node))
    )
SELECT DISTINCT low, high, place, call_id FROM route;
