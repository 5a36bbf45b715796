-- The call sites of ops.
-- Inputs: op_node, tree_line, guard_label, label_place.
-- Fills: op_site.
INSERT INTO op_site (op, call_id, file, line, caller, class, model, path, phase, root_node, node_id)
WITH
    -- A label that no function hands back, although it does others of the enum, leads nowhere: it tells no phase.
    empty_label (label) AS MATERIALIZED (
        SELECT label FROM guard_label WHERE enum IN (SELECT enum FROM label_place)
        EXCEPT
        SELECT label FROM label_place
    ),
    op_line AS MATERIALIZED (
        SELECT *, CASE WHEN path IS NULL OR path NOT IN (SELECT label FROM empty_label) THEN phase END AS told_phase
        FROM op_node
        WHERE kind = 'op'
    ),
    path_list (root_node, call_id, label, path) AS (
        SELECT root_node, call_id, label, group_concat(path, ', ')
        FROM (SELECT DISTINCT root_node, call_id, label, path FROM op_line WHERE path IS NOT NULL ORDER BY 1, 2, 3, 4)
        GROUP BY root_node, call_id, label
    ),
    class_list (root_node, call_id, label, class) AS (
        SELECT root_node, call_id, label, group_concat(class, ', ')
        FROM (SELECT DISTINCT root_node, call_id, label, class FROM tree_line
              WHERE kind = 'op' AND class IS NOT NULL ORDER BY 1, 2, 3, 4)
        GROUP BY root_node, call_id, label
    )
SELECT op_line.label, op_line.call_id, op_line.file, op_line.line, caller.text, class_list.class,
       source_file.file || ':' || root_name.text, path_list.path,
       CASE
           WHEN min(op_line.told_phase) = max(op_line.told_phase) THEN min(op_line.told_phase)
           WHEN count(op_line.told_phase) = 0 AND min(op_line.phase) = max(op_line.phase) THEN min(op_line.phase)
           ELSE 'any'
       END,
       op_line.root_node, min(op_line.node_id)
FROM op_line
JOIN call ON call.call_id = op_line.call_id
JOIN scope ON scope.scope_id = call.scope_id
JOIN name AS caller ON caller.name_id = scope.qualname_id
JOIN linked_node AS root_linked ON root_linked.node_id = op_line.root_node
JOIN scope AS root_scope ON root_scope.scope_id = root_linked.scope_id
JOIN source_file ON source_file.file_id = root_scope.file_id
JOIN name AS root_name ON root_name.name_id = root_scope.qualname_id
LEFT JOIN path_list ON path_list.root_node = op_line.root_node AND path_list.call_id = op_line.call_id
    AND path_list.label = op_line.label
LEFT JOIN class_list ON class_list.root_node = op_line.root_node AND class_list.call_id = op_line.call_id
    AND class_list.label = op_line.label
GROUP BY op_line.root_node, op_line.call_id, op_line.label
ORDER BY min(op_line.node_id);
