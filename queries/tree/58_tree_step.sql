-- The steps that the walk down from a root can take: calls that lead to ops, as they are written.
-- Inputs: tree_edge, tree_call, call_site's names.
-- Fills: tree_step, of this connection alone.
--   key         what the step adds to the sort key of a line: the rank of the call (and of the hook below it)
--   branch_key  and then the class, where the call branches
DROP TABLE IF EXISTS temp.tree_step;
CREATE TEMP TABLE tree_step AS
SELECT tree_edge.caller_node, tree_edge.call_id, tree_edge.callee_node,
       tree_edge.class_scope, tree_edge.class, ordered.label, ordered.phase,
       CASE WHEN tree_edge.after_call IS NULL THEN printf('/%07d', ordered.rank) || 'b'
           ELSE printf('/%07d', after_op.rank) || 'h' || printf('%07d', ordered.rank) || 'b'
       END AS key,
       CASE WHEN tree_edge.is_branch
           THEN printf('/%016d', coalesce(tree_edge.class_scope, 0)) || tree_edge.class
           ELSE ''
       END AS branch_key,
       CASE WHEN tree_edge.after_call IS NULL THEN callee_text.text
           ELSE replace(callee_name.text, rtrim(callee_name.text, replace(callee_name.text, '.', '')), '')
       END || '()' AS text
FROM (
    -- A hook run from several places below the op stands once for each path and phase.
    SELECT *, 1 AS place
    FROM tree_edge
    WHERE after_call IS NULL
    UNION ALL
    SELECT tree_edge.*, row_number() OVER (
        PARTITION BY tree_edge.caller_node, tree_edge.after_call, tree_edge.callee_node, tree_call.label, tree_call.phase
        ORDER BY tree_edge.call_id)
    FROM tree_edge
    JOIN tree_call ON tree_call.call_id = tree_edge.call_id
    WHERE tree_edge.after_call IS NOT NULL
) AS tree_edge
JOIN tree_call AS ordered ON ordered.call_id = tree_edge.call_id
LEFT JOIN tree_call AS after_op ON after_op.call_id = tree_edge.after_call
JOIN call ON call.call_id = tree_edge.call_id
JOIN name AS callee_text ON callee_text.name_id = call.callee_id
JOIN linked_node AS callee ON callee.node_id = tree_edge.callee_node
JOIN scope AS callee_scope ON callee_scope.scope_id = callee.scope_id
JOIN name AS callee_name ON callee_name.name_id = callee_scope.qualname_id
WHERE tree_edge.kind <> 'op' AND tree_edge.place = 1;
CREATE INDEX temp.tree_step_by_caller ON tree_step (caller_node);
