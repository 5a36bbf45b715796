-- Functions from which the code of a step whose caller does not hold can be reached.
-- Inputs: trace_way, trace_hold, trace_call, linked_edge, linked_node.
-- Fills: trace_upper. A UNION over nodes, so cycles end.
INSERT INTO trace_upper (node_id)
WITH RECURSIVE
    apart (low) AS MATERIALIZED (
        SELECT DISTINCT low.key_id
        FROM trace_way AS low
        JOIN trace_way AS high ON high.kernel = low.kernel AND high.chain = low.chain
            AND high.leaf = low.leaf AND high.place = low.place + 1
        WHERE low.key_id IS NOT NULL
            AND NOT EXISTS (
                SELECT 1 FROM trace_hold AS hold WHERE hold.low = low.key_id AND hold.high = high.key_id)
    ),
    upper (node_id) AS (
        SELECT linked_node.node_id
        FROM apart
        CROSS JOIN trace_call ON trace_call.key_id = apart.low
        CROSS JOIN linked_node ON linked_node.scope_id = trace_call.scope_id
        UNION
        SELECT linked_edge.caller_node
        FROM upper
        CROSS JOIN linked_edge ON linked_edge.callee_node = upper.node_id
    )
SELECT node_id FROM upper;
