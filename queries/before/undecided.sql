-- The way to each function that has the fewest open decisions on it: for the question undecided.
-- Inputs: linked_edge, narrow_edge, call, guard, guard_kind, dead_arm, entry_node, linked_kernel.
-- Makes open_call, way_edge and way_node, of this connection alone.
-- A decision is a condition of which no arm is closed, or a call that goes to one of several. A walk goes from the
-- roots down, by functions in contexts and decisions, of which at most forty count; so cycles end.
DROP TABLE IF EXISTS temp.open_call;
DROP TABLE IF EXISTS temp.way_edge;
DROP TABLE IF EXISTS temp.way_cost;
DROP TABLE IF EXISTS temp.way_node;

-- How many conditions are open above a call in a function in a context.
CREATE TEMP TABLE open_call AS
WITH RECURSIVE above (node_id, call_id, guard_id) AS (
    SELECT DISTINCT caller_node, call_id, guard_id
    FROM linked_edge
    JOIN call USING (call_id)
    UNION ALL
    SELECT node_id, call_id, parent_id
    FROM above
    JOIN guard USING (guard_id)
    WHERE parent_id < guard.guard_id
)
SELECT above.node_id, above.call_id, count(guard_kind.operator) - count(dead_arm.node_id) AS conditions
FROM above
LEFT JOIN guard ON guard.guard_id = above.guard_id
LEFT JOIN guard_kind ON guard_kind.guard_kind_id = guard.guard_kind_id
LEFT JOIN dead_arm ON guard_kind.operator IS NOT NULL AND dead_arm.node_id = above.node_id
    AND dead_arm.guard_id = guard.guard_id + 1 - 2 * (guard.guard_id & 1) -- the other arm
GROUP BY above.node_id, above.call_id;
CREATE INDEX temp.open_call_by_call ON open_call (call_id, node_id);

CREATE TEMP TABLE way_edge AS
SELECT linked_edge.caller_node, linked_edge.callee_node, linked_edge.call_id, linked_edge.is_exact,
       min(linked_edge.edge_id) AS edge_id, open_call.conditions + 1 - linked_edge.is_exact AS decisions
FROM linked_edge
JOIN open_call ON open_call.call_id = linked_edge.call_id AND open_call.node_id = linked_edge.caller_node
WHERE linked_edge.callee_node IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM narrow_edge WHERE narrow_edge.edge_id = linked_edge.edge_id AND root_node = 0)
GROUP BY linked_edge.caller_node, linked_edge.callee_node, linked_edge.call_id;
CREATE INDEX temp.way_edge_by_caller ON way_edge (caller_node, callee_node, decisions);

CREATE TEMP TABLE way_cost AS
WITH RECURSIVE
    step AS MATERIALIZED (
        SELECT caller_node, callee_node, min(decisions) AS decisions FROM way_edge GROUP BY caller_node, callee_node),
    walk (node_id, decisions) AS (
        SELECT node_id, 0 FROM entry_node WHERE kind IN ('root', 'runtime', 'entry')
        UNION
        SELECT step.callee_node, walk.decisions + step.decisions
        FROM walk
        JOIN step ON step.caller_node = walk.node_id
        WHERE walk.decisions + step.decisions <= 40
        ORDER BY 2
    )
SELECT node_id, min(decisions) AS decisions FROM walk GROUP BY node_id;
CREATE INDEX temp.way_cost_by_node ON way_cost (node_id, decisions);

-- Of these ways the shortest.
CREATE TEMP TABLE way_node AS
WITH RECURSIVE walk (node_id, decisions, level) AS (
    SELECT node_id, 0, 0 FROM entry_node WHERE kind IN ('root', 'runtime', 'entry')
    UNION
    SELECT way_edge.callee_node, walk.decisions + way_edge.decisions, walk.level + 1
    FROM walk
    JOIN way_edge ON way_edge.caller_node = walk.node_id
    JOIN way_cost ON way_cost.node_id = way_edge.callee_node
        AND way_cost.decisions = walk.decisions + way_edge.decisions
    WHERE walk.level < 40
)
SELECT node_id, decisions, min(level) AS level FROM walk GROUP BY node_id;
CREATE INDEX temp.way_node_by_node ON way_node (node_id);
