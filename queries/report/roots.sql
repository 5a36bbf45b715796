-- The roots in the order of the report.
-- Columns: node_id (of op_node), classes ('A, B': entry classes that share the root), file.
SELECT op_node.node_id, root.classes, op_node.file
FROM root
JOIN op_node ON op_node.root_node = root.node_id AND op_node.kind = 'root'
ORDER BY root.position;
