-- The execution tree: the lines found, merged, numbered in depth-first order.
-- Inputs: tree_line, call sites.
-- Fills: op_node.
INSERT INTO op_node (node_id, parent_id, ordinal, depth, kind, label, call_id, file, line, class, path, phase,
                     reason, is_recursive, is_repeated, root_node, sort_key)
WITH
    merged AS MATERIALIZED (
        SELECT sort_key, min(parent_key) AS parent_key, min(kind) AS kind, min(label) AS label,
               min(root_node) AS root_node, min(call_id) AS call_id, min(class_scope) AS class_scope,
               min(path) AS path,
               CASE WHEN min(phase) = max(phase) THEN min(phase) ELSE 'any' END AS phase,
               min(reason) AS reason, min(is_recursive) AS is_recursive, min(is_repeated) AS is_repeated
        FROM tree_line
        GROUP BY sort_key
    ),
    numbered AS MATERIALIZED (
        SELECT *, row_number() OVER (ORDER BY sort_key) AS node_id,
               row_number() OVER (PARTITION BY parent_key ORDER BY sort_key) AS ordinal
        FROM merged
    )
SELECT numbered.node_id, NULL, numbered.ordinal, 0, numbered.kind, numbered.label, numbered.call_id,
       source_file.file, coalesce(call.line, class.line),
       (SELECT group_concat(class, ', ') FROM (SELECT DISTINCT class FROM tree_line
        WHERE tree_line.sort_key = numbered.sort_key AND class IS NOT NULL ORDER BY class)),
       numbered.path, numbered.phase,
       numbered.reason, numbered.is_recursive, numbered.is_repeated, numbered.root_node, numbered.sort_key
FROM numbered
LEFT JOIN call ON call.call_id = numbered.call_id
LEFT JOIN scope AS class ON class.scope_id = numbered.class_scope
JOIN source_file ON source_file.file_id = coalesce(call.file_id, class.file_id)
ORDER BY numbered.node_id;

-- Parents and the lines that others refer to by their keys, now that these are indexed; then how deep each line is,
-- down from the roots.
UPDATE op_node
SET parent_id = (
        SELECT above.node_id
        FROM tree_line
        JOIN op_node AS above ON above.sort_key = tree_line.parent_key
        WHERE tree_line.sort_key = op_node.sort_key
        LIMIT 1),
    same_as = (
        SELECT min(same.node_id)
        FROM tree_line
        JOIN op_node AS same ON same.sort_key = tree_line.same_key
        WHERE tree_line.sort_key = op_node.sort_key AND (op_node.is_recursive OR op_node.is_repeated));

UPDATE op_node
SET depth = placed.depth
FROM (
    WITH RECURSIVE placed (node_id, depth) AS (
        SELECT node_id, 0 FROM op_node WHERE kind = 'root'
        UNION ALL
        SELECT op_node.node_id, placed.depth + 1
        FROM placed
        JOIN op_node ON op_node.parent_id = placed.node_id
    )
    SELECT node_id, depth FROM placed
) AS placed
WHERE placed.node_id = op_node.node_id;
