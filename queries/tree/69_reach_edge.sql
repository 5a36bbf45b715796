-- Calls as the walk down from an op takes them: to functions that run a kernel, outside the model files. Of several
-- calls of one function in another the first that no condition asks for: what an else or the rest of a block calls is
-- the rule, and what an if calls the exception.
-- Inputs: linked_edge, narrow_edge, choice_edge, linked_node, outside_node, tree_call, phase_rule,
-- asked_call, node_mode; call_mode of this connection (queries/tree/52_call_mode.sql).
-- Fills: reach_edge.
INSERT INTO reach_edge (caller_node, callee_node, phase, root_node, choices, modes, call_id)
WITH
    callee (node_id, scope_id) AS MATERIALIZED (
        SELECT outside_node.node_id, linked_node.scope_id
        FROM outside_node
        JOIN linked_node ON linked_node.node_id = outside_node.node_id
        WHERE outside_node.runs_kernel
    ),
    named (scope_id, position, phase) AS MATERIALIZED (
        SELECT each.scope_id, min(phase_rule.position), phase_rule.phase
        FROM (SELECT DISTINCT scope_id FROM callee) AS each
        JOIN scope ON scope.scope_id = each.scope_id
        JOIN name_part AS name ON name.name_id = scope.qualname_id
        JOIN phase_rule ON phase_rule.subject = 'callee'
            AND name.last GLOB phase_rule.pattern
        GROUP BY each.scope_id
    )
SELECT linked_edge.caller_node, linked_edge.callee_node,
       CASE tree_call.phase WHEN 'any' THEN coalesce(named.phase, 'any') ELSE tree_call.phase END AS told,
       coalesce(narrow_edge.root_node, 0) AS root, coalesce(choice_edge.choices, -1) AS chosen,
       coalesce(call_mode.modes, -1) & coalesce(node_mode.modes, -1) AS possible,
       min(EXISTS (SELECT 1 FROM asked_call WHERE asked_call.call_id = linked_edge.call_id) << 60
           | linked_edge.call_id) & (1 << 60) - 1
FROM callee
CROSS JOIN linked_edge ON linked_edge.callee_node = callee.node_id
JOIN tree_call ON tree_call.call_id = linked_edge.call_id
LEFT JOIN named ON named.scope_id = callee.scope_id
LEFT JOIN narrow_edge ON narrow_edge.edge_id = linked_edge.edge_id
LEFT JOIN choice_edge ON choice_edge.edge_id = linked_edge.edge_id
LEFT JOIN temp.call_mode ON call_mode.call_id = linked_edge.call_id
LEFT JOIN node_mode ON node_mode.node_id = linked_edge.callee_node
WHERE narrow_edge.root_node IS NOT 0 -- of no root
GROUP BY linked_edge.caller_node, linked_edge.callee_node, told, root, chosen, possible;
