-- Ops that come back to a model file: a hook that the model left there runs below the op.
-- Inputs: tree_edge, linked_edge, model_source, outside_node.
-- Fills: tree_edge with kind 'hook': from the function that calls the op to the function run.
-- The walk down from each op is a UNION over (start, node), so cycles end; it stops at model files. Many ops above much
-- shared code, or many calls of an op with many hooks, come to more rows than there are calls: beyond a number of rows
-- the rest is left out, and a row of problem names the function whose ops have most. (The releases have 28 hooks.)
DROP TABLE IF EXISTS temp.hook_bound;
CREATE TEMP TABLE hook_bound AS SELECT 10000 + count(*) AS steps FROM tree_edge;
DROP TABLE IF EXISTS temp.hook_return;
CREATE TEMP TABLE hook_return AS
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
        ORDER BY 1
        LIMIT (SELECT steps FROM hook_bound)
    )
SELECT below.start, return_edge.callee_node, return_edge.call_id
FROM below
CROSS JOIN return_edge ON return_edge.caller_node = below.node_id
LIMIT (SELECT steps FROM hook_bound);

INSERT INTO tree_edge (caller_node, call_id, callee_node, kind, class_scope, class, after_call)
WITH
    op (caller_node, call_id, start) AS MATERIALIZED (
        SELECT DISTINCT tree_edge.caller_node, tree_edge.call_id, tree_edge.callee_node
        FROM tree_edge
        JOIN linked_node ON linked_node.node_id = tree_edge.caller_node
        JOIN scope ON scope.scope_id = linked_node.scope_id
        JOIN model_source ON model_source.file_id = scope.file_id
        WHERE tree_edge.kind = 'op' AND tree_edge.callee_node IN (SELECT start FROM hook_return)
        ORDER BY 1, 2, 3
    ),
    made (caller_node, op_call, call_id, callee_node) AS (
        SELECT DISTINCT op.caller_node, op.call_id, hook_return.call_id, hook_return.callee_node
        FROM op
        CROSS JOIN hook_return ON hook_return.start = op.start
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
