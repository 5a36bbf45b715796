-- Why does a call go there: which bindings were used?
--   :file   GLOB over the file of the call; NULL: any
--   :line   line of the call; NULL: any
--   :call   the call as written, 'self.q_b_proj'; NULL: any
-- Columns: the call, where it goes, and the bindings from the called expression backwards.
SELECT call_edge.caller_file AS file, call_edge.caller_line AS line, call_site.callee AS call,
       call_edge.callee, function_node.context AS caller_context, call_edge.kind, call_edge.certainty,
       edge_binding.position, edge_binding.variable, edge_binding.value,
       source_file.file AS bound_file, edge_binding.line AS bound_line
FROM call_edge
JOIN call_site ON call_site.call_id = call_edge.call_id
JOIN function_node ON function_node.node_id = call_edge.caller_node
LEFT JOIN edge_binding ON edge_binding.edge_id = call_edge.edge_id
LEFT JOIN source_file ON source_file.file_id = edge_binding.file_id
WHERE (:file IS NULL OR call_edge.caller_file GLOB :file)
  AND (:line IS NULL OR call_edge.caller_line = :line)
  AND (:call IS NULL OR call_site.callee = :call)
ORDER BY call_edge.caller_file, call_edge.caller_line, call_site.col, call_edge.callee, call_edge.edge_id,
         edge_binding.position;
