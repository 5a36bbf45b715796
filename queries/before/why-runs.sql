-- The calls of a kernel that runs, the way to each of them, and what keys of dicts take there: for the question
-- why-runs.
--   :kernel its name, or what stands behind its last '.'
--   :limit  most of its calls that are explained; NULL: 3
-- Inputs: kernel_site, linked_edge, narrow_edge, linked_node, edge_kind, entry_node, root, key_told.
-- Makes why_site, why_edge, why_up, why_step and why_taken, of this connection alone.
-- Walks are bound by their depth: so cycles end.
DROP TABLE IF EXISTS temp.why_site;
DROP VIEW IF EXISTS temp.why_edge;
DROP TABLE IF EXISTS temp.why_up;
DROP TABLE IF EXISTS temp.why_step;
DROP TABLE IF EXISTS temp.why_taken;
-- A step has the first two stages; what no stage has runs in none of the models.
CREATE TEMP TABLE why_site AS
SELECT call_id, kernel, source, file, line, caller, stage,
       min(CASE stage WHEN 'forward' THEN 0 WHEN 'metadata' THEN 1 ELSE 2 END || coalesce(stage, '')) AS rank
FROM kernel_site
WHERE (kernel = :kernel OR substr(kernel, -length(:kernel) - 1) = '.' || :kernel)
    AND (stage IS NOT NULL OR NOT EXISTS (SELECT 1 FROM root))
GROUP BY call_id
ORDER BY rank, file, line, call_id
LIMIT coalesce(:limit, 3);

-- Calls as the roots have them: root_node 0 where all have it.
CREATE TEMP VIEW why_edge AS
SELECT linked_edge.*, coalesce(narrow_edge.root_node, 0) AS root_node
FROM linked_edge
LEFT JOIN narrow_edge ON narrow_edge.edge_id = linked_edge.edge_id
WHERE narrow_edge.root_node IS NOT 0; -- of no root

-- Up from the calls: how many calls below each function in a context the call stands, and the root that alone has
-- the way between (0: any).
CREATE TEMP TABLE why_up AS
WITH RECURSIVE up (call_id, node_id, root_node, level) AS (
    SELECT why_site.call_id, why_edge.caller_node, why_edge.root_node, 0
    FROM why_site
    JOIN why_edge ON why_edge.call_id = why_site.call_id
        AND why_edge.edge_kind_id = (SELECT edge_kind_id FROM edge_kind WHERE edge_kind = 'kernel')
    UNION
    SELECT up.call_id, why_edge.caller_node, max(up.root_node, why_edge.root_node), up.level + 1
    FROM up
    CROSS JOIN why_edge ON why_edge.callee_node = up.node_id
    WHERE up.level < 30 AND (0 IN (up.root_node, why_edge.root_node) OR up.root_node = why_edge.root_node)
)
SELECT call_id, node_id, root_node, min(level) AS level FROM up GROUP BY call_id, node_id, root_node;
CREATE INDEX temp.why_up_by_node ON why_up (call_id, node_id);

-- Down again: the calls of one way.
CREATE TEMP TABLE why_step AS
WITH RECURSIVE way (site, node_id, root_node, level, step_call, next_node, is_narrow) AS (
    SELECT call_id, node_id, root_node, level, NULL, node_id, 0
    FROM (
        SELECT why_up.*, row_number() OVER (
            PARTITION BY call_id ORDER BY coalesce(root.position, 1000), level, why_up.node_id, why_up.root_node
        ) AS place
        FROM why_up
        JOIN why_site USING (call_id)
        JOIN entry_node ON entry_node.node_id = why_up.node_id AND (entry_node.kind IN ('root', 'runtime', 'entry')
            OR stage NOT IN ('forward', 'metadata') AND entry_node.kind = 'stage'
            OR stage = 'load' AND entry_node.kind IN ('constructor', 'loader', 'registry', 'setup'))
        LEFT JOIN root ON root.node_id = why_up.node_id
        WHERE root.node_id IS NULL OR why_up.root_node IN (0, root.node_id))
    WHERE place = 1
    UNION ALL
    SELECT way.site, way.next_node, way.root_node, way.level - 1, step.call_id, step.callee_node,
           EXISTS (SELECT 1 FROM narrow_edge WHERE narrow_edge.edge_id = step.edge_id)
    FROM way
    JOIN linked_edge AS step ON step.caller_node = way.next_node AND step.edge_id = (
        SELECT why_edge.edge_id
        FROM why_edge
        CROSS JOIN why_up ON why_up.call_id = way.site AND why_up.node_id = why_edge.callee_node
            AND why_up.level = way.level - 1 AND why_up.root_node IN (0, way.root_node)
        WHERE why_edge.caller_node = way.next_node AND why_edge.root_node IN (0, way.root_node)
        ORDER BY why_edge.call_id, why_edge.edge_id LIMIT 1)
    WHERE way.level > 0
)
SELECT site, node_id, level, step_call AS call_id, is_narrow FROM way WHERE step_call IS NOT NULL
UNION ALL
SELECT site, next_node, -1, site, EXISTS (
           SELECT 1
           FROM linked_edge
           JOIN narrow_edge ON narrow_edge.edge_id = linked_edge.edge_id
           WHERE linked_edge.caller_node = next_node AND linked_edge.call_id = site)
FROM way WHERE level = 0;

-- What a setting takes out of a dict: a function on the way, the class of an object there, or what makes such objects.
CREATE TEMP TABLE why_taken AS
WITH
    node (site, level, scope_id, receiver_id) AS (
        SELECT site, level, scope_id, receiver_id FROM why_step JOIN linked_node USING (node_id)
    ),
    maker (receiver_id, scope_id, class_id) AS (
        SELECT DISTINCT made.receiver_id, caller.scope_id, caller.receiver_id
        FROM (SELECT DISTINCT receiver_id FROM node)
        JOIN linked_node AS made USING (receiver_id)
        JOIN linked_edge ON linked_edge.callee_node = made.node_id
            AND edge_kind_id = (SELECT edge_kind_id FROM edge_kind WHERE edge_kind = 'constructor')
        JOIN linked_node AS caller ON caller.node_id = linked_edge.caller_node
    ),
    taken (site, level, class_id, target) AS (
        SELECT site, level, NULL, scope_id FROM node
        UNION ALL
        SELECT site, level, NULL, receiver_id FROM node
        UNION ALL
        SELECT site, level, receiver_id, maker.scope_id FROM node JOIN maker USING (receiver_id)
        UNION ALL
        SELECT site, level, receiver_id, maker.class_id FROM node JOIN maker USING (receiver_id)
    )
SELECT site, level, class_id, target, place, reason, setting, file, line
FROM (SELECT *, row_number() OVER (PARTITION BY site, target ORDER BY level DESC, class_id, place) AS choice
      FROM taken JOIN key_told USING (target) WHERE setting IS NOT NULL)
WHERE choice = 1;
