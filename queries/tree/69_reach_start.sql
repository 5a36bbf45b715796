-- Where the walks down from ops start: a function that ops call, once for each root where the roots differ below it;
-- roots that are alike share one. A function that only some runs call is one for these, and so is one that is called
-- for batches in some modes alone.
-- Inputs: root, op_site, tree_line, tree_edge, linked_edge, reach_edge, kernel_edge, narrow_edge, choice_edge,
-- mode_given, node_mode; tree_mode of this connection (queries/tree/68_tree_mode.sql).
-- Fills: reach_start, op_start.
-- The walk up from the edges that only some roots have is a UNION over functions, so cycles end.
DROP TABLE IF EXISTS temp.reach_back;
CREATE TEMP TABLE reach_back AS SELECT DISTINCT callee_node, caller_node FROM reach_edge;
CREATE INDEX temp.reach_back_by_callee ON reach_back (callee_node, caller_node);

DROP TABLE IF EXISTS temp.site_start;
CREATE TEMP TABLE site_start AS
WITH RECURSIVE differing (node_id) AS MATERIALIZED (
    SELECT caller_node FROM reach_edge WHERE root_node > 0
    UNION
    SELECT kernel_edge.caller_node
    FROM narrow_edge
    JOIN kernel_edge ON kernel_edge.edge_id = narrow_edge.edge_id
    UNION
    SELECT reach_back.caller_node
    FROM differing
    JOIN reach_back ON reach_back.callee_node = differing.node_id
)
SELECT DISTINCT op_site.op_site_id, tree_edge.callee_node AS node_id,
       CASE WHEN differing.node_id IS NULL THEN 0 ELSE root.alike_node END AS root_node,
       coalesce(choice_edge.choices, -1) AS choices,
       coalesce(tree_mode.modes, -1) & coalesce(node_mode.modes, -1) AS modes
FROM op_site
JOIN root ON root.node_id = op_site.root_node
JOIN tree_line ON tree_line.root_node = op_site.root_node AND tree_line.call_id = op_site.call_id
    AND tree_line.label = op_site.op AND tree_line.kind = 'op'
JOIN tree_edge ON tree_edge.caller_node = tree_line.caller_node AND tree_edge.call_id = tree_line.call_id
    AND tree_edge.kind = 'op' AND (tree_edge.root_node IS NULL OR tree_edge.root_node = op_site.root_node)
JOIN linked_edge ON linked_edge.call_id = tree_edge.call_id AND linked_edge.caller_node = tree_edge.caller_node
    AND linked_edge.callee_node = tree_edge.callee_node
LEFT JOIN choice_edge ON choice_edge.edge_id = linked_edge.edge_id
LEFT JOIN differing ON differing.node_id = tree_edge.callee_node
LEFT JOIN node_mode ON node_mode.node_id = tree_edge.callee_node
LEFT JOIN temp.tree_mode ON tree_mode.call_id = op_site.call_id AND tree_mode.caller_node = tree_edge.caller_node
    AND tree_mode.root_node = op_site.root_node
WHERE tree_edge.callee_node IS NOT NULL
ORDER BY 1, 2, 3, 4, 5;

INSERT INTO reach_start (node_id, root_node, choices, modes, lost)
SELECT DISTINCT node_id, root_node, choices, modes, -(node_id IN (SELECT mode_given.node_id FROM mode_given))
FROM site_start
ORDER BY node_id, root_node, choices, modes;

INSERT INTO op_start (op_site_id, start_id)
SELECT site_start.op_site_id, reach_start.start_id
FROM site_start
JOIN reach_start ON reach_start.node_id = site_start.node_id AND reach_start.root_node = site_start.root_node
    AND reach_start.choices = site_start.choices AND reach_start.modes = site_start.modes;
DROP TABLE temp.site_start;
DROP TABLE temp.reach_back;
DROP TABLE temp.tree_mode;
