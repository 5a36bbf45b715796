-- What lies below each function outside the model files.
-- Inputs: linked_node, linked_edge, model_source.
-- Fills: outside_node (runs_kernel, runs_own, holds_op).
-- Three walks up the call graph from what is looked for. Each is a UNION over nodes, so every node
-- is entered once and cycles end; none passes a model file.
INSERT INTO outside_node (node_id, runs_kernel, runs_own, holds_op)
WITH RECURSIVE
    inside (node_id) AS MATERIALIZED (
        SELECT linked_node.node_id
        FROM linked_node
        JOIN scope ON scope.scope_id = linked_node.scope_id
        JOIN model_source ON model_source.file_id = scope.file_id
    ),
    -- Edges out of functions outside the model files.
    edge (caller_node, callee_node, kind, is_module) AS MATERIALIZED (
        SELECT linked_edge.caller_node, linked_edge.callee_node, linked_edge.edge_kind_id,
               linked_edge.external_class IS NOT NULL
               OR class.scope_id IS NOT NULL AND class.file_id NOT IN (SELECT file_id FROM model_source)
        FROM linked_edge
        LEFT JOIN scope AS class ON class.scope_id = linked_edge.module_class
        WHERE (linked_edge.callee_node IS NOT NULL OR linked_edge.edge_kind_id = 7 OR linked_edge.external_class IS NOT NULL)
            AND linked_edge.caller_node NOT IN (SELECT node_id FROM inside)
    ),
    upward (callee_node, caller_node) AS MATERIALIZED (
        SELECT DISTINCT callee_node, caller_node
        FROM edge
        WHERE callee_node IS NOT NULL AND callee_node NOT IN (SELECT node_id FROM inside)
        ORDER BY callee_node
    ),
    upward_plain (callee_node, caller_node) AS MATERIALIZED (
        SELECT DISTINCT callee_node, caller_node
        FROM edge
        WHERE callee_node IS NOT NULL AND NOT is_module
            AND callee_node NOT IN (SELECT node_id FROM inside)
        ORDER BY callee_node
    ),
    runs_kernel (node_id) AS (
        SELECT caller_node FROM edge WHERE kind = 7
        UNION
        SELECT upward.caller_node FROM runs_kernel JOIN upward ON upward.callee_node = runs_kernel.node_id
    ),
    runs_own (node_id) AS (
        SELECT caller_node FROM edge WHERE kind = 7
        UNION
        SELECT upward_plain.caller_node
        FROM runs_own JOIN upward_plain ON upward_plain.callee_node = runs_own.node_id
    ),
    -- A module called is an op; a method of a module is one when it runs a kernel.
    holds_op (node_id) AS (
        SELECT caller_node
        FROM edge
        WHERE callee_node IN (SELECT node_id FROM inside)
            OR is_module AND (kind = 4 OR kind <> 3 AND callee_node IN (SELECT node_id FROM runs_kernel))
        UNION
        SELECT upward_plain.caller_node
        FROM holds_op JOIN upward_plain ON upward_plain.callee_node = holds_op.node_id
    )
SELECT linked_node.node_id,
       linked_node.node_id IN (SELECT node_id FROM runs_kernel),
       linked_node.node_id IN (SELECT node_id FROM runs_own),
       linked_node.node_id IN (SELECT node_id FROM holds_op)
FROM linked_node
WHERE linked_node.node_id NOT IN (SELECT node_id FROM inside);
