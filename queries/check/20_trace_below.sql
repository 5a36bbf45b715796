-- Functions below the keys that stand above a step whose caller does not hold, as far as a chain may leave out calls.
-- Inputs: trace_way, trace_hold, trace_key, trace_call, trace_moved, trace_upper, reach_start, linked_edge,
-- linked_node, scope, class_mro.
-- Fills: trace_override, trace_below.
-- Only functions of trace_upper are walked; the number of calls ends the walk. Of what one call may run, a method of a
-- class that another overrides comes before that of the other: each that overrides counts as 16 calls.
-- The methods that a call may run beside one that they override.
INSERT INTO trace_override (call_id, node_id)
WITH
    method (call_id, node_id, class_id) AS MATERIALIZED (
        SELECT DISTINCT edge.call_id, edge.callee_node, scope.parent_id
        FROM (SELECT node_id FROM trace_upper UNION SELECT node_id FROM reach_start) AS asked
        CROSS JOIN linked_edge AS edge ON edge.callee_node = asked.node_id AND NOT edge.is_exact
        JOIN linked_node ON linked_node.node_id = edge.callee_node
        JOIN scope ON scope.scope_id = linked_node.scope_id
    ),
    class (call_id, class_id) AS MATERIALIZED (
        SELECT DISTINCT edge.call_id, scope.parent_id
        FROM (SELECT DISTINCT call_id FROM method) AS asked
        CROSS JOIN linked_edge AS edge ON edge.call_id = asked.call_id AND NOT edge.is_exact
        JOIN linked_node ON linked_node.node_id = edge.callee_node
        JOIN scope ON scope.scope_id = linked_node.scope_id
    )
SELECT call_id, node_id
FROM method
WHERE EXISTS (
    SELECT 1
    FROM class_mro
    CROSS JOIN class ON class.call_id = method.call_id AND class.class_id = class_mro.base_scope
    WHERE class_mro.scope_id = method.class_id AND class_mro.position > 0);

INSERT INTO trace_below (key_id, node_id, distance)
WITH RECURSIVE
    apart (kernel, chain, leaf, place, low) AS MATERIALIZED (
        SELECT low.kernel, low.chain, low.leaf, low.place, low.key_id
        FROM trace_way AS low
        JOIN trace_way AS high ON high.kernel = low.kernel AND high.chain = low.chain
            AND high.leaf = low.leaf AND high.place = low.place + 1
        WHERE low.key_id IS NOT NULL
            AND NOT EXISTS (
                SELECT 1 FROM trace_hold AS hold WHERE hold.low = low.key_id AND hold.high = high.key_id)
    ),
    high (key_id) AS MATERIALIZED (
        SELECT DISTINCT trace_way.key_id
        FROM apart
        JOIN trace_way ON trace_way.kernel = apart.kernel AND trace_way.chain = apart.chain
            AND trace_way.leaf = apart.leaf AND trace_way.place > apart.place
        WHERE trace_way.key_id IS NOT NULL
    ),
    -- Keys whose file makes no such call, with the functions that the steps above them call: these moved elsewhere.
    moved (key_id, name) AS MATERIALIZED (
        SELECT DISTINCT way.key_id, trace_key.name
        FROM high
        JOIN trace_way AS way ON way.key_id = high.key_id
        JOIN trace_way AS above ON above.kernel = way.kernel AND above.chain = way.chain AND above.leaf = way.leaf
            AND above.place = way.place + 1
        JOIN trace_key ON trace_key.key_id = above.key_id
        WHERE high.key_id NOT IN (SELECT key_id FROM trace_call WHERE is_here)
    ),
    step (call_id, caller_node, node_id, calls) AS MATERIALIZED (
        SELECT edge.call_id, edge.caller_node, edge.callee_node, 1 + 16 * (trace_override.node_id IS NOT NULL)
        FROM linked_edge AS edge
        LEFT JOIN trace_override ON trace_override.call_id = edge.call_id AND trace_override.node_id = edge.callee_node
        WHERE edge.callee_node IN (SELECT node_id FROM trace_upper)
    ),
    below (key_id, node_id, calls, distance) AS (
        SELECT high.key_id, step.node_id, 0, step.calls - 1
        FROM high
        JOIN trace_call ON trace_call.key_id = high.key_id
            AND (trace_call.is_here OR (trace_call.key_id, trace_call.caller) IN (SELECT key_id, name FROM moved)
                OR (trace_call.key_id, trace_call.call_id) IN (SELECT key_id, call_id FROM trace_moved))
        JOIN step ON step.call_id = trace_call.call_id
        UNION
        SELECT below.key_id, step.node_id, below.calls + 1, below.distance + step.calls
        FROM below
        JOIN step ON step.caller_node = below.node_id
        WHERE below.calls < 6
    )
SELECT key_id, node_id, min(distance) FROM below GROUP BY key_id, node_id;
