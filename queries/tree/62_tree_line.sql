-- The lines of the tree that are entered: roots, containers and branches.
-- Inputs: tree_walk, root.
-- Fills: tree_line. A line stands for all functions that its call may run; it counts as recursive only
-- where none of them is entered, and as repeated where all were entered above.
INSERT INTO tree_line (sort_key, parent_key, kind, label, root_node, class_scope, class, path, phase)
SELECT tree_walk.sort_key, NULL, 'root', name.text || '()', tree_walk.root_node,
       root.class_scope, class_name.text, NULL, 'any'
FROM tree_walk
JOIN root ON root.node_id = tree_walk.root_node
JOIN linked_node ON linked_node.node_id = root.node_id
JOIN scope ON scope.scope_id = linked_node.scope_id
JOIN name ON name.name_id = scope.qualname_id
JOIN scope AS class ON class.scope_id = root.class_scope
JOIN name AS class_name ON class_name.name_id = class.qualname_id
WHERE tree_walk.parent_key IS NULL;

INSERT INTO tree_line (sort_key, parent_key, kind, label, root_node, call_id, class_scope, class, path, phase,
                       is_recursive, is_repeated)
SELECT call_key, parent_key, 'container', label, root_node, call_id, NULL, class, path, phase,
       node_id IS NULL AND call_key = sort_key, min(is_repeated AND call_key = sort_key)
FROM tree_walk
WHERE parent_key IS NOT NULL
GROUP BY call_key, class, node_id IS NULL;

INSERT INTO tree_line (sort_key, parent_key, kind, label, root_node, class_scope, class, path, phase,
                       is_recursive, is_repeated)
SELECT sort_key, call_key, 'branch', class, root_node, class_scope, class, path, phase, min(node_id IS NULL),
       min(is_repeated)
FROM tree_walk
WHERE call_key <> sort_key
GROUP BY sort_key;
