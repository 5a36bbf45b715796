-- Ops that come back to a model file: a hook that the model left there runs below the op.
-- Inputs: tree_edge, linked_edge, model_source, outside_node.
-- Fills: tree_edge with kind 'hook': from the function that calls the op to the function run.
-- The walk down from each op is a UNION over (start, node), so cycles end; it stops at model files.
INSERT INTO tree_edge (caller_node, call_id, callee_node, kind, class_scope, class, after_call)
WITH RECURSIVE
    inside (node_id) AS MATERIALIZED (
        SELECT linked_node.node_id
        FROM linked_node
        JOIN scope ON scope.scope_id = linked_node.scope_id
        JOIN model_source ON model_source.file_id = scope.file_id
    ),
    -- Edges back into a function of a model file that leads to an op.
    return_edge (caller_node, callee_node, call_id) AS MATERIALIZED (
        SELECT DISTINCT linked_edge.caller_node, linked_edge.callee_node, linked_edge.call_id
        FROM linked_edge
        WHERE linked_edge.callee_node IN (SELECT node_id FROM inside)
            AND linked_edge.caller_node NOT IN (SELECT node_id FROM inside)
            AND linked_edge.callee_node IN (SELECT caller_node FROM tree_edge)
    ),
    -- Functions outside the model files from which one is reached: all others need no walk.
    near (node_id) AS (
        SELECT caller_node FROM return_edge
        UNION
        SELECT linked_edge.caller_node
        FROM near
        JOIN linked_edge ON linked_edge.callee_node = near.node_id
        WHERE linked_edge.caller_node NOT IN (SELECT node_id FROM inside)
    ),
    below (start, node_id) AS (
        SELECT DISTINCT callee_node, callee_node
        FROM tree_edge
        WHERE kind = 'op' AND callee_node IN (SELECT node_id FROM near)
            AND caller_node IN (SELECT node_id FROM inside)
        UNION
        SELECT below.start, linked_edge.callee_node
        FROM below
        JOIN linked_edge ON linked_edge.caller_node = below.node_id
        WHERE linked_edge.callee_node IN (SELECT node_id FROM near)
    )
SELECT DISTINCT op.caller_node, return_edge.call_id, return_edge.callee_node, 'hook',
       callee.receiver_id, name.text, op.call_id
FROM tree_edge AS op
JOIN below ON below.start = op.callee_node
JOIN return_edge ON return_edge.caller_node = below.node_id
JOIN linked_node AS callee ON callee.node_id = return_edge.callee_node
LEFT JOIN scope ON scope.scope_id = callee.receiver_id
LEFT JOIN name ON name.name_id = scope.qualname_id
WHERE op.kind = 'op' AND op.caller_node IN (SELECT node_id FROM inside)
ORDER BY op.caller_node, op.call_id, return_edge.call_id, return_edge.callee_node;
