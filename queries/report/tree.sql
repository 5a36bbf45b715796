-- The lines of the execution graph below one root, in order.
-- Parameter: :root (node_id of its op_node; the first root if NULL).
-- Columns: level (0 for the root's own calls), is_last (1: no sibling below), kind, text, path (shown where it is not
--          the parent's), reason, is_recursive, file, line.
SELECT op_node.depth - 1 AS level,
       op_node.ordinal = (SELECT max(sibling.ordinal) FROM op_node AS sibling
                          WHERE sibling.parent_id = op_node.parent_id) AS is_last,
       op_node.kind,
       CASE op_node.kind
           WHEN 'branch' THEN '[' || coalesce(op_node.class_kind || ' - ', '') || op_node.label || ']'
           ELSE op_node.label
       END AS text,
       CASE WHEN op_node.path IS NOT parent.path THEN op_node.path END AS path,
       op_node.reason,
       op_node.is_recursive,
       op_node.file,
       op_node.line
FROM op_node
JOIN op_node AS parent ON parent.node_id = op_node.parent_id
WHERE op_node.root_node = (
    SELECT root_node
    FROM op_node
    WHERE node_id = coalesce(:root, (SELECT min(node_id) FROM op_node)))
ORDER BY op_node.node_id;
