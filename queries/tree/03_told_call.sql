-- What stands in arms that no way opens, and what nothing else calls, is taken out of the call graph.
-- Inputs: entry_node, linked_edge, unresolved_call, call, guard, edge_kind; told_off of this connection
-- (queries/tree/02_told_arm.sql).
-- Fills: dropped_call; told_call of this connection. Takes out of: linked_edge, narrow_edge, choice_edge,
-- linked_kernel, linked_host, unresolved_call.
-- First the calls in these arms, then those of the functions below them that nothing else leads to.
CREATE TEMP TABLE told_call AS
WITH RECURSIVE
    made (node_id, call_id) AS (
        SELECT told_off.node_id, linked_edge.call_id
        FROM told_off
        CROSS JOIN linked_edge ON linked_edge.caller_node = told_off.node_id
        UNION
        SELECT caller_node, call_id FROM unresolved_call WHERE caller_node IN (SELECT node_id FROM told_off)
    ),
    inside (node_id, call_id, guard_id) AS (
        SELECT made.node_id, made.call_id, call.guard_id
        FROM made
        JOIN call ON call.call_id = made.call_id
        UNION
        SELECT inside.node_id, inside.call_id, guard.parent_id
        FROM inside
        JOIN guard ON guard.guard_id = inside.guard_id
        WHERE guard.parent_id < guard.guard_id
    )
SELECT DISTINCT inside.node_id, inside.call_id
FROM inside
JOIN told_off ON told_off.node_id = inside.node_id AND told_off.guard_id = inside.guard_id;

INSERT INTO told_call
WITH RECURSIVE
    below (node_id) AS (
        SELECT linked_edge.callee_node
        FROM told_call
        CROSS JOIN linked_edge ON linked_edge.caller_node = told_call.node_id
            AND linked_edge.call_id = told_call.call_id
        UNION
        SELECT linked_edge.callee_node
        FROM below
        CROSS JOIN linked_edge ON linked_edge.caller_node = below.node_id
    ),
    -- Where the analysis goes beside them: from its entries, and from functions above that nothing calls.
    beside (node_id) AS (
        SELECT node_id FROM entry_node WHERE EXISTS (SELECT 1 FROM told_call)
        UNION
        SELECT caller_node
        FROM linked_edge
        WHERE EXISTS (SELECT 1 FROM told_call)
            AND caller_node NOT IN (SELECT callee_node FROM linked_edge WHERE callee_node IS NOT NULL)
        UNION
        SELECT linked_edge.callee_node
        FROM beside
        CROSS JOIN linked_edge ON linked_edge.caller_node = beside.node_id
        WHERE (linked_edge.caller_node, linked_edge.call_id) NOT IN (SELECT node_id, call_id FROM told_call)
    ),
    lost (node_id) AS MATERIALIZED (
        SELECT node_id FROM below WHERE node_id NOT IN (SELECT node_id FROM beside WHERE node_id IS NOT NULL)
    )
SELECT lost.node_id, linked_edge.call_id
FROM lost
CROSS JOIN linked_edge ON linked_edge.caller_node = lost.node_id
UNION
SELECT caller_node, call_id FROM unresolved_call WHERE caller_node IN (SELECT node_id FROM lost);

INSERT OR IGNORE INTO dropped_call (call_id, caller_node, dropped_reason_id, edges)
SELECT told_call.call_id, told_call.node_id, 6, count(linked_edge.edge_id)
FROM told_call
LEFT JOIN linked_edge ON linked_edge.call_id = told_call.call_id AND linked_edge.caller_node = told_call.node_id
GROUP BY told_call.node_id, told_call.call_id;
DELETE FROM narrow_edge WHERE edge_id IN (
    SELECT edge_id
    FROM told_call
    JOIN linked_edge ON linked_edge.call_id = told_call.call_id AND linked_edge.caller_node = told_call.node_id);
DELETE FROM choice_edge WHERE edge_id IN (
    SELECT edge_id
    FROM told_call
    JOIN linked_edge ON linked_edge.call_id = told_call.call_id AND linked_edge.caller_node = told_call.node_id);
DELETE FROM linked_edge
WHERE call_id IN (SELECT call_id FROM told_call)
    AND (caller_node, call_id) IN (SELECT node_id, call_id FROM told_call);
DELETE FROM unresolved_call
WHERE call_id IN (SELECT call_id FROM told_call)
    AND (caller_node, call_id) IN (SELECT node_id, call_id FROM told_call);
DELETE FROM linked_kernel
WHERE call_id IN (SELECT call_id FROM told_call)
    AND NOT EXISTS (
        SELECT 1
        FROM linked_edge
        JOIN edge_kind ON edge_kind.edge_kind_id = linked_edge.edge_kind_id
        WHERE linked_edge.call_id = linked_kernel.call_id AND edge_kind.edge_kind = 'kernel');
DELETE FROM linked_host
WHERE call_id IN (SELECT call_id FROM told_call)
    AND NOT EXISTS (SELECT 1 FROM linked_edge WHERE linked_edge.call_id = linked_host.call_id);
DROP TABLE temp.told_off;
DROP TABLE temp.told_call;
