-- The models whose kernels a kernel traces document holds.
-- Inputs: root, linked_node, scope, source_file.
-- Columns: model (the entry classes that share a forward), file, entry (qualname of that forward).
SELECT root.classes AS model, source_file.file, name.text AS entry
FROM root
JOIN linked_node ON linked_node.node_id = root.node_id
JOIN scope ON scope.scope_id = linked_node.scope_id
JOIN source_file ON source_file.file_id = scope.file_id
JOIN name ON name.name_id = scope.qualname_id
ORDER BY root.position;
