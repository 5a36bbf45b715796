-- The walk down from the roots, depth in the sort key, calls in evaluation order.
-- Inputs: root, tree_edge, tree_call, call_site's names.
-- Fills: tree_walk.
-- A step of the key is the rank of the call (and of the hook below it), then the class where the call
-- branches, so that ordering by key is depth first. A function that is on the way down already is
-- not entered: way grows with each step and holds no function twice, so the walk ends on cycles.
-- It is broad before deep, and ends after 60,000 calls: a call graph that merges what the source keeps
-- apart has more ways down than anybody can read. What was cut is a row of problem.
INSERT INTO tree_walk (sort_key, call_key, parent_key, root_node, call_id, node_id, label,
                       class_scope, class, path, phase, way)
WITH RECURSIVE
    step AS MATERIALIZED (
        SELECT tree_edge.caller_node, tree_edge.call_id, tree_edge.callee_node,
               tree_edge.class_scope, tree_edge.class, ordered.label, ordered.phase,
               CASE WHEN tree_edge.after_call IS NULL THEN printf('/%07d', ordered.rank) || 'b'
                   ELSE printf('/%07d', after_op.rank) || 'h' || printf('%07d', ordered.rank) || 'b'
               END AS key,
               CASE WHEN tree_edge.is_branch
                   THEN printf('/%016d', coalesce(tree_edge.class_scope, 0)) || tree_edge.class
                   ELSE ''
               END AS branch_key,
               CASE WHEN tree_edge.after_call IS NULL THEN coalesce(written.text, implicit.text)
                   ELSE replace(callee_name.text, rtrim(callee_name.text, replace(callee_name.text, '.', '')), '')
               END || '()' AS text
        FROM tree_edge
        JOIN tree_call AS ordered ON ordered.call_id = tree_edge.call_id
        LEFT JOIN tree_call AS after_op ON after_op.call_id = tree_edge.after_call
        LEFT JOIN written_call ON written_call.call_id = tree_edge.call_id
        LEFT JOIN name AS written ON written.name_id = written_call.callee_id
        LEFT JOIN implicit_call ON implicit_call.call_id = tree_edge.call_id
        LEFT JOIN name AS implicit ON implicit.name_id = implicit_call.callee_id
        JOIN linked_node AS callee ON callee.node_id = tree_edge.callee_node
        JOIN scope AS callee_scope ON callee_scope.scope_id = callee.scope_id
        JOIN name AS callee_name ON callee_name.name_id = callee_scope.qualname_id
        WHERE tree_edge.kind <> 'op'
        ORDER BY tree_edge.caller_node
    ),
    walk (sort_key, call_key, parent_key, root_node, call_id, node_id, label, class_scope, class, path, phase, way) AS (
        SELECT printf('%04d', position), printf('%04d', position), NULL, node_id, NULL, node_id, NULL,
               NULL, NULL, NULL, 'any', ',' || node_id || ','
        FROM root
        UNION
        SELECT walk.sort_key || step.key || step.branch_key, walk.sort_key || step.key, walk.sort_key,
               walk.root_node, step.call_id,
               CASE WHEN instr(walk.way, ',' || step.callee_node || ',') = 0 THEN step.callee_node END,
               step.text, step.class_scope, step.class,
               coalesce(step.label, walk.path),
               CASE walk.phase WHEN 'any' THEN step.phase ELSE walk.phase END,
               walk.way || step.callee_node || ','
        FROM walk
        JOIN step ON step.caller_node = walk.node_id
    )
SELECT sort_key, call_key, parent_key, root_node, call_id, node_id, label, class_scope, class, path, phase, way
FROM walk
LIMIT 60000;

INSERT INTO problem (input, file, line, kind, text)
SELECT 'link', '', NULL, 'op tree cut', 'the op tree has more than 60000 calls; those further down are left out'
WHERE (SELECT count(*) FROM tree_walk) >= 60000;
