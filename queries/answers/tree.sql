-- What does the execution tree of the models look like?
--   :depth  lines down to this depth, NULL: all
-- Columns: the line, indented; its kind, place, class, path, and why the linked platform does not run it.
SELECT printf('%*s%s', 2 * op_node.depth, '', op_node.label) AS line_text, op_node.kind, op_node.file, op_node.line,
       op_node.class, op_node.path, op_node.reason
FROM op_node
WHERE :depth IS NULL OR op_node.depth <= :depth
ORDER BY op_node.node_id;
