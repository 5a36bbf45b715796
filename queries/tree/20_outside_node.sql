-- What lies below each function outside the model files.
-- Inputs: linked_node, linked_edge, kernel_edge, module_edge, scope, model_source.
-- Fills: outside_node (runs_kernel, runs_own, holds_op).
-- Three walks up the call graph from what is looked for, over linked_edge's index by callee. Each is a
-- UNION over nodes, so every node is entered once and cycles end; none passes a model file.
INSERT INTO outside_node (node_id, runs_kernel, runs_own, holds_op)
WITH RECURSIVE
    own (scope_id) AS MATERIALIZED (
        SELECT scope.scope_id
        FROM model_source
        CROSS JOIN scope
            ON scope.scope_id BETWEEN model_source.file_id << 24 AND (model_source.file_id + 1 << 24) - 1
    ),
    inside (node_id) AS MATERIALIZED (
        SELECT linked_node.node_id
        FROM own
        CROSS JOIN linked_node ON linked_node.scope_id = own.scope_id
    ),
    kernel_caller (node_id) AS MATERIALIZED (
        SELECT DISTINCT caller_node
        FROM kernel_edge
        WHERE caller_node NOT IN (SELECT node_id FROM inside)
    ),
    runs_kernel (node_id) AS (
        SELECT node_id FROM kernel_caller
        UNION
        SELECT linked_edge.caller_node
        FROM runs_kernel
        CROSS JOIN linked_edge ON linked_edge.callee_node = runs_kernel.node_id
        WHERE linked_edge.caller_node NOT IN (SELECT node_id FROM inside)
    ),
    -- Calls but those of modules whose class lies outside the model files.
    plain (callee_node, caller_node) AS NOT MATERIALIZED (
        SELECT callee_node, caller_node
        FROM linked_edge
        WHERE caller_node NOT IN (SELECT node_id FROM inside)
            AND external_class IS NULL
            AND (module_class IS NULL OR module_class IN (SELECT scope_id FROM own))
    ),
    runs_own (node_id) AS (
        SELECT node_id FROM kernel_caller
        UNION
        SELECT plain.caller_node
        FROM runs_own
        CROSS JOIN plain ON plain.callee_node = runs_own.node_id
    ),
    -- A module called is an op; a method of a module is one when it runs a kernel.
    holds_op (node_id) AS (
        SELECT linked_edge.caller_node
        FROM inside
        CROSS JOIN linked_edge ON linked_edge.callee_node = inside.node_id
        WHERE linked_edge.caller_node NOT IN (SELECT node_id FROM inside)
        UNION
        SELECT caller_node
        FROM module_edge
        WHERE caller_node NOT IN (SELECT node_id FROM inside)
            AND (external_class IS NOT NULL OR module_class NOT IN (SELECT scope_id FROM own))
            AND (edge_kind_id IN (4, 8) OR edge_kind_id <> 3 AND callee_node IN (SELECT node_id FROM runs_kernel))
        UNION
        SELECT plain.caller_node
        FROM holds_op
        CROSS JOIN plain ON plain.callee_node = holds_op.node_id
    )
SELECT linked_node.node_id,
       linked_node.node_id IN (SELECT node_id FROM runs_kernel),
       linked_node.node_id IN (SELECT node_id FROM runs_own),
       linked_node.node_id IN (SELECT node_id FROM holds_op)
FROM linked_node
WHERE linked_node.node_id NOT IN (SELECT node_id FROM inside);
