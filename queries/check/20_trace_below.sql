-- Functions below the keys that stand above a step whose caller does not hold, as far as a chain may leave out calls.
-- Inputs: trace_way, trace_hold, trace_call, linked_edge, linked_node.
-- Fills: trace_below.
-- Only functions from which one that holds such a step can be reached are walked: a UNION over nodes, so cycles end.
-- Below, the distance ends the walk.
INSERT INTO trace_below (key_id, node_id, distance)
WITH RECURSIVE
    apart (kernel, chain, leaf, place, low) AS MATERIALIZED (
        SELECT low.kernel, low.chain, low.leaf, low.place, low.key_id
        FROM trace_way AS low
        LEFT JOIN trace_way AS high ON high.kernel = low.kernel AND high.chain = low.chain
            AND high.leaf = low.leaf AND high.place = low.place + 1
        WHERE low.key_id IS NOT NULL AND high.place IS NOT NULL
            AND (low.key_id, high.key_id) NOT IN (SELECT low, high FROM trace_hold)
            OR low.key_id IS NOT NULL AND high.place IS NOT NULL AND high.key_id IS NULL
    ),
    upper (node_id) AS (
        SELECT linked_node.node_id
        FROM (SELECT DISTINCT low FROM apart) AS asked
        JOIN trace_call ON trace_call.key_id = asked.low
        JOIN linked_node ON linked_node.scope_id = trace_call.scope_id
        UNION
        SELECT linked_edge.caller_node
        FROM upper
        JOIN linked_edge ON linked_edge.callee_node = upper.node_id
    ),
    high (key_id) AS MATERIALIZED (
        SELECT DISTINCT trace_way.key_id
        FROM apart
        JOIN trace_way ON trace_way.kernel = apart.kernel AND trace_way.chain = apart.chain
            AND trace_way.leaf = apart.leaf AND trace_way.place > apart.place
        WHERE trace_way.key_id IS NOT NULL
    ),
    below (key_id, node_id, distance) AS (
        SELECT high.key_id, linked_edge.callee_node, 0
        FROM high
        JOIN trace_call ON trace_call.key_id = high.key_id AND trace_call.is_here
        JOIN linked_edge ON linked_edge.call_id = trace_call.call_id
        WHERE linked_edge.callee_node IN (SELECT node_id FROM upper)
        UNION
        SELECT below.key_id, linked_edge.callee_node, below.distance + 1
        FROM below
        JOIN linked_edge ON linked_edge.caller_node = below.node_id
        WHERE below.distance < 6 AND linked_edge.callee_node IN (SELECT node_id FROM upper)
    )
SELECT key_id, node_id, min(distance) FROM below GROUP BY key_id, node_id;
