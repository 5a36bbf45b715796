-- Ops that come back to a model file: a hook that the model left there runs below the op.
-- Inputs: tree_edge, hook_return, hook_bound, linked_node, scope, model_source.
-- Fills: tree_edge with kind 'hook': from the function that calls the op to the function run.
-- A hook that is defined within a function is left there by that function: where this function calls such ops itself,
-- the hook runs below them alone.
-- Where there are more than the bound, the rest is left out, and a row of problem names the function whose ops have
-- most. (The releases have 28.)
INSERT INTO tree_edge (caller_node, call_id, callee_node, kind, class_scope, class, after_call)
WITH
    op (caller_node, caller_scope, call_id, start) AS MATERIALIZED (
        SELECT DISTINCT tree_edge.caller_node, scope.scope_id, tree_edge.call_id, tree_edge.callee_node
        FROM tree_edge
        JOIN linked_node ON linked_node.node_id = tree_edge.caller_node
        JOIN scope ON scope.scope_id = linked_node.scope_id
        JOIN model_source ON model_source.file_id = scope.file_id
        WHERE tree_edge.kind = 'op' AND tree_edge.callee_node IN (SELECT start FROM hook_return)
        ORDER BY 1, 3, 4
    ),
    -- Hooks, each with the function that it is defined in.
    within (node_id, scope_id) AS MATERIALIZED (
        SELECT linked_node.node_id, scope.parent_id
        FROM (SELECT DISTINCT callee_node FROM hook_return) AS hook
        JOIN linked_node ON linked_node.node_id = hook.callee_node
        JOIN scope ON scope.scope_id = linked_node.scope_id
    ),
    own (node_id, scope_id) AS MATERIALIZED (
        SELECT DISTINCT within.node_id, within.scope_id
        FROM op
        CROSS JOIN hook_return ON hook_return.start = op.start
        JOIN within ON within.node_id = hook_return.callee_node AND within.scope_id = op.caller_scope
    ),
    made (caller_node, op_call, call_id, callee_node) AS (
        SELECT DISTINCT op.caller_node, op.call_id, hook_return.call_id, hook_return.callee_node
        FROM op
        CROSS JOIN hook_return ON hook_return.start = op.start
        LEFT JOIN own ON own.node_id = hook_return.callee_node
        WHERE own.node_id IS NULL OR own.scope_id = op.caller_scope
        LIMIT (SELECT steps FROM hook_bound)
    )
SELECT made.caller_node, made.call_id, made.callee_node, 'hook', callee.receiver_id, name.text, made.op_call
FROM made
JOIN linked_node AS callee ON callee.node_id = made.callee_node
LEFT JOIN scope ON scope.scope_id = callee.receiver_id
LEFT JOIN name ON name.name_id = scope.qualname_id
ORDER BY made.caller_node, made.op_call, made.call_id, made.callee_node;

INSERT INTO problem (input, file, line, kind, text)
SELECT 'link', source_file.file, scope.line, 'hooks cut',
       'too many functions of a model are run below ops, most of them below ops of this function; the rest is left out'
FROM tree_edge
JOIN linked_node ON linked_node.node_id = tree_edge.caller_node
JOIN scope ON scope.scope_id = linked_node.scope_id
JOIN source_file ON source_file.file_id = scope.file_id
WHERE tree_edge.kind = 'hook' AND (SELECT steps FROM hook_bound) <= max(
    (SELECT count(*) FROM hook_return), (SELECT count(*) FROM tree_edge WHERE kind = 'hook'))
GROUP BY tree_edge.caller_node
ORDER BY count(*) DESC, tree_edge.caller_node
LIMIT 1;
DROP TABLE temp.hook_return;
DROP TABLE temp.hook_bound;
