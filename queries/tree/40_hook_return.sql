-- The calls below ops that come back to a model file: a hook that the model left there.
-- Inputs: tree_edge, linked_edge, model_source.
-- Fills: hook_return, of this connection alone: from the function that an op calls to the function run. hook_bound: how
-- many rows each step of the search may come to.
-- The walk down from each op is a UNION over (start, node), so cycles end; it stops at model files. Many ops above much
-- shared code come to more rows than there are calls; what goes beyond the bound is left out, and 42_tree_hook tells
-- it.
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
