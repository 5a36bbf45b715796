-- The functions in reach of the linked models, by name: what a document takes for a kernel may be one.
-- Inputs: linked_node, scope, name.
-- Columns: text (its name).
SELECT DISTINCT name.text
FROM linked_node
JOIN scope ON scope.scope_id = linked_node.scope_id
JOIN name ON name.name_id = scope.qualname_id
WHERE scope.scope_kind_id = 3
ORDER BY name.text;
