-- The lines of the tree above ops: roots, containers and branches.
-- Inputs: tree_walk, root.
-- Fills: tree_line. A line stands for all functions that its call may run; it counts as repeated where all of them are
-- written out elsewhere, and as recursive where that is above them on the way down. What code outside the model files
-- calls there again has no line for it.
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

DROP TABLE IF EXISTS temp.tree_again;
CREATE TEMP TABLE tree_again AS
SELECT called.*, CASE WHEN called.is_repeated THEN home.sort_key END AS same_key,
       called.is_repeated AND substr(called.sort_key, 1, length(home.sort_key) + 1) = home.sort_key || '/'
           AS is_recursive
FROM tree_walk AS called
JOIN tree_walk AS home ON home.node_id = called.node_id AND home.root_node = called.root_node
    AND home.path = called.path AND home.phase = called.phase AND home.is_repeated = 0
WHERE called.parent_key IS NOT NULL;

INSERT INTO tree_line (sort_key, parent_key, kind, label, root_node, call_id, class, path, phase, is_recursive,
                       is_repeated, same_key)
SELECT call_key, parent_key, 'container', label, root_node, call_id, class, nullif(path, ''), phase,
       is_recursive AND call_key = sort_key, is_repeated AND NOT is_recursive AND call_key = sort_key,
       CASE WHEN call_key = sort_key THEN min(same_key) END
FROM tree_again
WHERE NOT (is_repeated AND is_outside)
GROUP BY call_key, class, is_recursive, is_repeated;

INSERT INTO tree_line (sort_key, parent_key, kind, label, root_node, class_scope, class, path, phase,
                       is_recursive, is_repeated, same_key)
SELECT sort_key, call_key, 'branch', class, root_node, class_scope, class, nullif(path, ''), phase, is_recursive,
       is_repeated AND NOT is_recursive, min(same_key)
FROM tree_again
WHERE call_key <> sort_key AND NOT (is_repeated AND is_outside)
GROUP BY sort_key, is_recursive, is_repeated;
DROP TABLE temp.tree_again;
