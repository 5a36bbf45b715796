-- The calls that lead from a step up to one above it whose call is not its caller: a shortest way.
-- Inputs: trace_far, trace_below, trace_fit, trace_hint, trace_lost, trace_override, trace_moved,
-- trace_call, phase_rule, linked_edge, linked_node, call, scope, name_part.
-- Fills: trace_route. Of several shortest ways, the one whose calls stand at lines that the steps between link to, then
-- one of a name that these have and the source does not any more, or of their files, then one of no other phase than
-- they tell, then one of calls that no step beside names, then one from a call that runs, then one from the function
-- whose ops run the most of the step's kernels and the fewest others, then the one whose calls stand first.
-- The distance only becomes smaller, so the walk ends.
-- The calls below the keys, by what they call: a walk asks for these at each of its steps.
DROP TABLE IF EXISTS temp.trace_edge;
CREATE TEMP TABLE trace_edge AS
SELECT edge.call_id, edge.caller_node, edge.callee_node,
       1 + 16 * (trace_override.node_id IS NOT NULL) AS calls, callee.last AS name, caller.last AS caller,
       -- That it does not run in.
       (SELECT CASE phase_rule.phase WHEN 'decode' THEN 'prefill' WHEN 'prefill' THEN 'decode' END
        FROM phase_rule
        WHERE phase_rule.subject = 'callee' AND callee.last GLOB phase_rule.pattern
        ORDER BY phase_rule.position LIMIT 1) AS other_phase
FROM linked_edge AS edge
JOIN call ON call.call_id = edge.call_id
JOIN name_part AS callee ON callee.name_id = call.callee_id
JOIN scope ON scope.scope_id = call.scope_id
JOIN name_part AS caller ON caller.name_id = scope.qualname_id
LEFT JOIN trace_override ON trace_override.call_id = edge.call_id AND trace_override.node_id = edge.callee_node
WHERE edge.callee_node IN (SELECT node_id FROM trace_below);
CREATE INDEX temp.trace_edge_by_callee ON trace_edge (callee_node);

INSERT INTO trace_route (low, high, place, call_id)
WITH RECURSIVE
    asked (low, high) AS MATERIALIZED (
        SELECT low, high FROM trace_far WHERE low NOT IN (SELECT key_id FROM trace_moved WHERE op_site_id > 0)
    ),
    best (low, high, call_id, node_id, distance) AS MATERIALIZED (
        SELECT low, high, call_id, node_id, distance
        FROM (
            SELECT asked.low, asked.high, trace_call.call_id, trace_below.node_id, trace_below.distance,
                   row_number() OVER (PARTITION BY asked.low, asked.high
                       ORDER BY trace_call.is_here DESC, trace_below.distance, told.low IS NULL,
                           (asked.low, asked.high, trace_call.call_id >> 24) NOT IN (
                               SELECT low, high, file_id FROM trace_lost),
                           trace_call.is_linked DESC, coalesce(fit.kernels, 0) DESC, fit.others, trace_call.call_id,
                           trace_below.node_id) AS choice
            FROM asked
            CROSS JOIN trace_call ON trace_call.key_id = asked.low
            CROSS JOIN linked_node ON linked_node.scope_id = trace_call.scope_id
            CROSS JOIN trace_below ON trace_below.key_id = asked.high AND trace_below.node_id = linked_node.node_id
            LEFT JOIN trace_hint AS told ON told.low = asked.low AND told.high = asked.high
                AND told.call_id = trace_call.call_id AND told.is_told
            LEFT JOIN trace_fit AS fit ON fit.key_id = asked.low AND fit.scope_id = trace_call.scope_id
        )
        WHERE choice = 1
    ),
    route (low, high, place, call_id, node_id, distance) AS (
        SELECT low, high, 0, call_id, node_id, distance FROM best
        UNION ALL
        SELECT route.low, route.high, route.place + 1, edge.call_id, edge.caller_node, route.distance - edge.calls
        FROM route
        CROSS JOIN trace_edge AS edge ON edge.rowid = (
            SELECT each.rowid
            FROM trace_edge AS each
            CROSS JOIN trace_below AS above ON above.key_id = route.high AND above.node_id = each.caller_node
                AND above.distance = route.distance - each.calls
            LEFT JOIN trace_hint AS told ON told.low = route.low AND told.high = route.high
                AND told.call_id = each.call_id AND told.is_told
            LEFT JOIN trace_hint AS beside ON beside.low = route.low AND beside.high = route.high
                AND beside.call_id = each.call_id AND NOT beside.is_told
            LEFT JOIN trace_lost AS named ON named.low = route.low AND named.high = route.high
                AND named.name IN (each.name, each.caller)
            LEFT JOIN trace_lost AS near ON near.low = route.low AND near.high = route.high
                AND near.file_id = each.call_id >> 24
            LEFT JOIN trace_lost AS other ON other.low = route.low AND other.high = route.high
                AND other.phase = each.other_phase
            WHERE each.callee_node = route.node_id
            ORDER BY told.low IS NULL, named.low IS NULL, near.low IS NULL, other.low IS NOT NULL,
                beside.low IS NOT NULL, each.call_id, each.caller_node
            LIMIT 1)
    )
SELECT DISTINCT low, high, place, call_id FROM route;

DROP TABLE temp.trace_edge;
