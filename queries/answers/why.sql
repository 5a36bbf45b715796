-- Why does a call go there: how was it resolved, and on whose behalf?
--   :file   GLOB over the file of the call; NULL: any
--   :line   line of the call; NULL: any
--   :call   the call as written, 'self.q_b_proj', or its last name; NULL: any
-- Columns: the call and the context it was found in, where it goes and in which context, how, the class
-- of the nn.Module called, the attributes the called value came from, the conditions above the call, and
-- how many targets it has in that context. One row for each target.
SELECT call_edge.caller_file AS file, call_edge.caller_line AS line, call_site.callee AS call,
       caller_node.context AS caller_context, call_edge.callee, callee_node.context AS callee_context,
       call_edge.kind, call_edge.certainty, coalesce(class_name.text, external_class.text) AS receiver_class,
       (SELECT group_concat(origin, ', ')
        FROM (SELECT DISTINCT origin FROM call_origin
              WHERE call_origin.call_id = call_edge.call_id AND call_origin.caller_node = call_edge.caller_node
              ORDER BY origin)) AS origins,
       call_site.guard,
       count(*) OVER (PARTITION BY call_edge.call_id, call_edge.caller_node) AS targets
FROM call_edge
JOIN linked_edge ON linked_edge.call_id = call_edge.call_id AND linked_edge.edge_id = call_edge.edge_id
JOIN call_site ON call_site.call_id = call_edge.call_id
JOIN function_node AS caller_node ON caller_node.node_id = call_edge.caller_node
LEFT JOIN function_node AS callee_node ON callee_node.node_id = call_edge.callee_node
LEFT JOIN scope AS class_scope ON class_scope.scope_id = linked_edge.module_class
LEFT JOIN name AS class_name ON class_name.name_id = class_scope.qualname_id
LEFT JOIN name AS external_class ON external_class.name_id = linked_edge.external_class
WHERE (:file IS NULL OR call_edge.caller_file GLOB :file)
  AND (:line IS NULL OR call_edge.caller_line = :line)
  AND (:call IS NULL OR call_site.callee = :call OR substr(call_site.callee, -length(:call) - 1) = '.' || :call)
ORDER BY call_edge.caller_file, call_edge.caller_line, call_site.col, call_edge.call_id, caller_node.context,
         call_edge.caller_node, call_edge.callee, callee_node.context, call_edge.edge_id;
