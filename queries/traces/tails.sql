-- The calls above each op site, from the op's caller up to the outermost call of the tree.
-- Inputs: op_site, op_node, call.
-- Columns: op_site_id, position (1 for the op's caller), call_id, file, line, callee (as written), path (the enum label
--          of the way, where it is not that of the call above).
-- Ends where op_node has no parent; the number of the line only becomes smaller. A branch has no call and no place of
-- its own.
WITH RECURSIVE above (op_site_id, position, tree_id) AS (
    SELECT op_site_id, 0, node_id FROM op_site
    UNION ALL
    SELECT above.op_site_id, above.position + (parent.call_id IS NOT NULL), parent.node_id
    FROM above
    JOIN op_node AS here ON here.node_id = above.tree_id
    JOIN op_node AS parent ON parent.node_id = here.parent_id
    WHERE parent.kind <> 'root' AND parent.node_id < here.node_id
)
SELECT above.op_site_id, above.position, op_node.call_id, op_node.file, op_node.line, name.text AS callee,
       CASE WHEN op_node.path IS NOT outer.path THEN op_node.path END AS path
FROM above
JOIN op_node ON op_node.node_id = above.tree_id
JOIN call ON call.call_id = op_node.call_id
JOIN name ON name.name_id = call.callee_id
LEFT JOIN op_node AS outer ON outer.node_id = op_node.parent_id
WHERE above.position > 0
ORDER BY above.op_site_id, above.position;
