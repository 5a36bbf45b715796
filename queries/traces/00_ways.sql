-- The functions above each one that calls a kernel, up to the call that chooses: the nearest one that takes one of
-- several classes.
-- Inputs: start_kernel, reach_edge, linked_edge, linked_node, outside_node.
-- Fills: temp.trace_up (calls, and the class that each chooses), temp.trace_low (functions above a holder through one
--        caller, by level), temp.trace_way_on (where a way goes on down), temp.trace_wrap (what a decorator puts around
--        a holder: whatever calls it calls the holder, too), temp.trace_held (the walks down that come to a kernel's
--        call in a holder).
-- modes, choices: as in reach_edge, of the calls of one function in another; -1 where these differ.
-- The walk up is a UNION over functions and levels, of which there are twelve, so cycles end. Beyond a number of these
-- no further ways are looked for. (The releases have 46,331 at most.)
DROP TABLE IF EXISTS temp.trace_up;
CREATE TEMP TABLE trace_up AS
WITH
    entered (caller_node, call_id, callee_node, receiver_id) AS MATERIALIZED (
        SELECT linked_edge.caller_node, linked_edge.call_id, linked_edge.callee_node, linked_node.receiver_id
        FROM outside_node
        JOIN linked_edge ON linked_edge.callee_node = outside_node.node_id
        JOIN linked_node ON linked_node.node_id = linked_edge.callee_node
        WHERE outside_node.runs_kernel AND linked_node.receiver_id IS NOT NULL
    ),
    choice (caller_node, callee_node) AS MATERIALIZED (
        SELECT DISTINCT entered.caller_node, entered.callee_node
        FROM (
            SELECT caller_node, call_id
            FROM entered
            GROUP BY caller_node, call_id
            HAVING count(DISTINCT receiver_id) > 1
        ) AS several
        JOIN entered ON entered.caller_node = several.caller_node AND entered.call_id = several.call_id
    )
SELECT edge.caller_node, edge.callee_node, min(edge.call_id) AS call_id, edge.phase, -- of that call
       CASE count(DISTINCT edge.modes) WHEN 1 THEN edge.modes ELSE -1 END AS modes,
       CASE count(DISTINCT edge.choices) WHEN 1 THEN edge.choices ELSE -1 END AS choices,
       CASE WHEN choice.caller_node IS NOT NULL THEN linked_node.receiver_id END AS class_scope
FROM reach_edge AS edge
JOIN linked_node ON linked_node.node_id = edge.callee_node
LEFT JOIN choice ON choice.caller_node = edge.caller_node AND choice.callee_node = edge.callee_node
GROUP BY edge.caller_node, edge.callee_node;
CREATE INDEX temp.trace_up_by_callee ON trace_up (callee_node, caller_node);

DROP TABLE IF EXISTS temp.trace_low;
CREATE TEMP TABLE trace_low AS
WITH RECURSIVE low (holder, caller, node_id, level) AS (
    SELECT each.node_id, trace_up.caller_node, each.node_id, 0
    FROM (SELECT DISTINCT node_id FROM start_kernel) AS each
    JOIN trace_up ON trace_up.callee_node = each.node_id
    UNION
    SELECT each.node_id, trace_up.caller_node, trace_up.caller_node, 1
    FROM (SELECT DISTINCT node_id FROM start_kernel) AS each
    JOIN trace_up ON trace_up.callee_node = each.node_id
    WHERE trace_up.class_scope IS NULL
    UNION
    SELECT low.holder, low.caller, trace_up.caller_node, low.level + 1
    FROM low
    CROSS JOIN trace_up ON trace_up.callee_node = low.node_id
    WHERE trace_up.class_scope IS NULL AND low.level BETWEEN 1 AND 11
    LIMIT (SELECT 300000 + 4 * count(*) FROM reach_edge)
)
SELECT holder, caller, node_id, min(level) AS level FROM low GROUP BY holder, caller, node_id;
CREATE INDEX temp.trace_low_by_node ON trace_low (holder, caller, node_id);

DROP TABLE IF EXISTS temp.trace_way_on;
CREATE TEMP TABLE trace_way_on AS -- bare columns of min()
SELECT low.holder, low.caller, low.node_id, low.level, min(trace_up.call_id) AS call_id, trace_up.phase,
       trace_up.modes, trace_up.choices, below.node_id AS below_node
FROM trace_low AS low
JOIN trace_low AS below ON below.holder = low.holder AND below.caller = low.caller AND below.level = low.level - 1
JOIN trace_up ON trace_up.caller_node = low.node_id AND trace_up.callee_node = below.node_id
    AND trace_up.class_scope IS NULL
GROUP BY low.holder, low.caller, low.node_id;
CREATE INDEX temp.trace_way_on_by_node ON trace_way_on (holder, caller, node_id);
CREATE INDEX temp.trace_way_on_by_below ON trace_way_on (holder, caller, below_node);

DROP TABLE IF EXISTS temp.trace_wrap;
CREATE TEMP TABLE trace_wrap AS
SELECT around.holder, around.caller
FROM (SELECT holder, caller FROM trace_low WHERE level = 0) AS around
WHERE NOT EXISTS (
    SELECT 1
    FROM linked_edge AS outer
    WHERE outer.callee_node = around.caller AND NOT EXISTS (
        SELECT 1 FROM linked_edge AS bare
        WHERE bare.call_id = outer.call_id AND bare.callee_node = around.holder));
CREATE INDEX temp.trace_wrap_by_holder ON trace_wrap (holder, caller);

-- By the kernel's call, not by its function: start_kernel names one function of those that have it.
DROP TABLE IF EXISTS temp.trace_held;
CREATE TEMP TABLE trace_held AS
SELECT DISTINCT holds.node_id AS holder, start_kernel.start_id, start_kernel.phase
FROM (SELECT DISTINCT node_id, kernel_call, place FROM start_kernel) AS holds
JOIN start_kernel ON start_kernel.kernel_call = holds.kernel_call AND start_kernel.place = holds.place;
CREATE INDEX temp.trace_held_by_holder ON trace_held (holder, start_id, phase);
