-- Where the walk down from a root ends and where it goes on, edge by edge.
-- Inputs: linked_edge, narrow_edge, kernel_edge, module_edge, outside_node, model_source.
-- Fills: tree_edge with kinds 'op' and 'enter'; which of the latter lead anywhere is the next file's.
-- An edge is an op when it is (a) a call of a module whose class lies outside the model files, or of
-- a method on one that runs a kernel, (b) a kernel, (c) a call to code outside the model files that runs
-- a kernel and neither calls a module nor comes back, whoever calls. A call that may run several functions, one of
-- which does call a module, is entered in all of them.
INSERT INTO tree_edge (caller_node, call_id, callee_node, kind, class_scope, class, root_node)
WITH
    -- The callees that lead on, and the calls that may: all others are neither.
    leading (node_id) AS MATERIALIZED (
        SELECT node_id FROM outside_node WHERE runs_kernel OR holds_op
        UNION ALL
        SELECT linked_node.node_id
        FROM model_source
        CROSS JOIN scope
            ON scope.scope_id BETWEEN model_source.file_id << 24 AND (model_source.file_id + 1 << 24) - 1
        CROSS JOIN linked_node ON linked_node.scope_id = scope.scope_id
    ),
    candidate (call_id, edge_id) AS MATERIALIZED (
        SELECT linked_edge.call_id, linked_edge.edge_id
        FROM leading
        CROSS JOIN linked_edge ON linked_edge.callee_node = leading.node_id
        UNION
        SELECT call_id, edge_id FROM kernel_edge
        UNION
        SELECT call_id, edge_id FROM module_edge -- its forward may lie outside the source
    ),
    edge AS (
        SELECT linked_edge.edge_id, linked_edge.caller_node, linked_edge.call_id, linked_edge.callee_node,
               linked_edge.edge_kind_id AS kind,
               to_file.file_id IS NOT NULL AS to_model,
               linked_edge.external_class IS NOT NULL
                   OR class.scope_id IS NOT NULL AND class_file.file_id IS NULL AS is_module,
               coalesce(below.runs_kernel, 0) AS runs_kernel,
               coalesce(below.runs_own, 0) AS runs_own,
               coalesce(below.holds_op, 0) AS holds_op,
               coalesce(linked_edge.module_class, callee.receiver_id) AS class_scope,
               linked_edge.external_class
        FROM candidate
        CROSS JOIN linked_edge ON linked_edge.call_id = candidate.call_id AND linked_edge.edge_id = candidate.edge_id
        LEFT JOIN linked_node AS callee ON callee.node_id = linked_edge.callee_node
        LEFT JOIN scope AS callee_scope ON callee_scope.scope_id = callee.scope_id
        LEFT JOIN model_source AS to_file ON to_file.file_id = callee_scope.file_id
        LEFT JOIN scope AS class ON class.scope_id = linked_edge.module_class
        LEFT JOIN model_source AS class_file ON class_file.file_id = class.file_id
        LEFT JOIN outside_node AS below ON below.node_id = linked_edge.callee_node
    ),
    told AS MATERIALIZED (
        SELECT *,
               CASE
                   WHEN kind = 7 THEN 'op'
                   WHEN is_module AND (kind IN (4, 8) OR kind <> 3 AND runs_kernel) THEN 'op'
                   WHEN is_module OR callee_node IS NULL THEN NULL
                   WHEN to_model OR holds_op THEN 'enter'
                   WHEN runs_own THEN 'plain'
               END AS tree_kind
        FROM edge
    ),
    entered (call_id) AS MATERIALIZED (
        SELECT DISTINCT call_id FROM told WHERE tree_kind = 'enter' AND NOT to_model
    )
SELECT told.caller_node, told.call_id, told.callee_node,
       CASE
           WHEN told.tree_kind <> 'plain' THEN told.tree_kind
           WHEN told.call_id IN (SELECT call_id FROM entered) THEN 'enter'
           ELSE 'op'
       END,
       told.class_scope, coalesce(external_name.text, class_name.text), narrow_edge.root_node
FROM told
LEFT JOIN narrow_edge ON narrow_edge.edge_id = told.edge_id
LEFT JOIN scope AS class ON class.scope_id = told.class_scope
LEFT JOIN name AS class_name ON class_name.name_id = class.qualname_id
LEFT JOIN name AS external_name ON external_name.name_id = told.external_class
WHERE told.tree_kind IS NOT NULL AND narrow_edge.root_node IS NOT 0 -- of no root
ORDER BY told.edge_id, narrow_edge.root_node;
