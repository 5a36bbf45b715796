-- What lies below a function that an op with many kernels calls, or a call that chooses a class, down to the calls that
-- choose one.
-- Inputs: op_site, op_start, reach_start, op_site_kernel, reach_edge, variant_step, linked_edge, edge_kind, call,
-- outside_node.
-- Makes: temp.variant_start, the starts of the ops that have many kernels; temp.variant_near (place, first_node,
-- node_id), a row each function below each first one, numbered as they are come to: what calls it first stands before
-- it; temp.variant_edge, what these functions call that is a kernel (with its call_id) or leads to one (callee_node),
-- and the guard of the call; each 0 for none. Beyond a number of rows the rest is left out.
-- The walk is a UNION over (first, function), so cycles end.
DROP TABLE IF EXISTS temp.variant_start;
CREATE TEMP TABLE variant_start AS
SELECT DISTINCT reach_start.start_id, reach_start.node_id, reach_start.root_node, reach_start.choices
FROM (
    SELECT op_site.op
    FROM op_site
    JOIN op_site_kernel ON op_site_kernel.op_site_id = op_site.op_site_id
    GROUP BY op_site.op
    HAVING count(DISTINCT op_site_kernel.kernel) > 12
) AS wide
JOIN op_site ON op_site.op = wide.op
JOIN op_start ON op_start.op_site_id = op_site.op_site_id
JOIN reach_start ON reach_start.start_id = op_start.start_id;

DROP TABLE IF EXISTS temp.variant_near;
CREATE TEMP TABLE variant_near (
    place      INTEGER PRIMARY KEY,
    first_node INTEGER NOT NULL,
    node_id    INTEGER NOT NULL,
    UNIQUE (first_node, node_id)
) STRICT;
INSERT INTO variant_near (first_node, node_id)
WITH RECURSIVE near (first_node, node_id) AS (
    SELECT node_id, node_id FROM variant_start
    UNION
    SELECT CASE WHEN step.label_id IS NULL THEN near.first_node ELSE step.callee_node END, step.callee_node
    FROM near
    CROSS JOIN variant_step AS step ON step.caller_node = near.node_id
    LIMIT (SELECT 300000 + 4 * count(*) FROM reach_edge)
)
SELECT first_node, node_id FROM near;

DROP TABLE IF EXISTS temp.variant_edge;
CREATE TEMP TABLE variant_edge AS
SELECT linked_edge.caller_node, coalesce(linked_edge.callee_node, 0) AS callee_node,
       CASE WHEN linked_edge.callee_node IS NULL THEN linked_edge.call_id ELSE 0 END AS call_id,
       coalesce(call.guard_id, 0) AS guard_id
FROM (SELECT DISTINCT node_id FROM variant_near) AS caller
CROSS JOIN linked_edge ON linked_edge.caller_node = caller.node_id
CROSS JOIN call ON call.call_id = linked_edge.call_id
WHERE linked_edge.callee_node IN (SELECT node_id FROM outside_node WHERE runs_kernel)
    OR linked_edge.edge_kind_id = (SELECT edge_kind_id FROM edge_kind WHERE edge_kind = 'kernel');
