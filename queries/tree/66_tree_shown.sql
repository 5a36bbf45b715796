-- Which lines of the tree are printed, and below which.
-- Inputs: op_node, tree_walk.
-- Updates: op_node.shown_at, op_node.shown_below.
-- What code outside the model files does on its own way to a module says little: it has no line where it is a frame
-- (58_tree_step) or makes one call below it. The walk goes down from the roots, line by line: a tree has no cycle.
-- A call that several such frames come to stands once, where the first of them does.
UPDATE op_node SET shown_at = node_id;

UPDATE op_node
SET shown_at = NULL
WHERE kind IN ('container', 'branch') AND NOT is_repeated AND NOT is_recursive
    AND EXISTS (SELECT 1 FROM op_node AS below WHERE below.parent_id = op_node.node_id)
    AND NOT EXISTS (
        SELECT 1
        FROM tree_walk
        WHERE op_node.sort_key IN (tree_walk.call_key, tree_walk.sort_key) AND NOT tree_walk.is_outside)
    AND ((SELECT count(DISTINCT coalesce(below.call_id, -below.node_id))
          FROM op_node AS below
          WHERE below.parent_id = op_node.node_id) = 1
        OR NOT EXISTS (
            SELECT 1 FROM tree_walk WHERE tree_walk.call_key = op_node.sort_key AND NOT tree_walk.is_frame)
            AND kind = 'container');

UPDATE op_node
SET shown_below = placed.shown_below
FROM (
    WITH RECURSIVE placed (node_id, shown_below, shown_id) AS (
        SELECT node_id, NULL, node_id FROM op_node WHERE kind = 'root'
        UNION ALL
        SELECT op_node.node_id, placed.shown_id,
               CASE WHEN op_node.shown_at IS NULL THEN placed.shown_id ELSE op_node.node_id END
        FROM placed
        JOIN op_node ON op_node.parent_id = placed.node_id
    )
    SELECT node_id, shown_below FROM placed
) AS placed
WHERE placed.node_id = op_node.node_id;

UPDATE op_node
SET shown_at = first.node_id
FROM (
    SELECT shown_below, call_id, label, path, min(node_id) AS node_id
    FROM op_node
    WHERE kind IN ('op', 'container') AND shown_at IS NOT NULL
    GROUP BY shown_below, call_id, label, path
    HAVING count(*) > 1
) AS first
WHERE op_node.shown_below = first.shown_below AND op_node.call_id = first.call_id AND op_node.label = first.label
    AND op_node.path IS first.path AND op_node.node_id > first.node_id
    AND op_node.shown_at IS NOT NULL AND (op_node.kind = 'op' OR op_node.is_repeated);
