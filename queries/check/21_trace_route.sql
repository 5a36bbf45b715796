-- The calls that lead from a step up to one above it whose call is not its caller: a shortest way.
-- Inputs: trace_way, trace_hold, trace_below, trace_fit, trace_override, trace_call, trace_step, trace_step_key,
-- linked_edge, linked_node, call.
-- Fills: trace_route. Of several shortest ways, the one whose calls stand at lines that the steps between link to, then
-- one of calls that no step beside names, then one from a call that runs, then one from the function whose ops run the
-- most of the step's kernels and the fewest others, then the one whose calls stand first.
-- The distance only becomes smaller, so the walk ends.
INSERT INTO trace_route (low, high, place, call_id)
WITH RECURSIVE
    asked (low, high) AS MATERIALIZED (
        SELECT DISTINCT low.key_id, high.key_id
        FROM trace_way AS low
        JOIN trace_way AS high ON high.kernel = low.kernel AND high.chain = low.chain
            AND high.leaf = low.leaf AND high.place > low.place
        WHERE low.key_id IS NOT NULL AND high.key_id IN (SELECT key_id FROM trace_below)
            AND NOT EXISTS (
                SELECT 1 FROM trace_hold AS hold WHERE hold.low = low.key_id AND hold.high = high.key_id)
    ),
    -- Lines of a step that does not hold and of those above it.
    line (low, high, file_id, line) AS MATERIALIZED (
        SELECT DISTINCT low.key_id, high.key_id, trace_key.file_id, trace_step.line
        FROM trace_way AS low
        JOIN trace_way AS next ON next.kernel = low.kernel AND next.chain = low.chain
            AND next.leaf = low.leaf AND next.place = low.place + 1
        JOIN trace_way AS high ON high.kernel = low.kernel AND high.chain = low.chain
            AND high.leaf = low.leaf AND high.place BETWEEN low.place + 1 AND low.place + 4
        JOIN trace_way AS told ON told.kernel = low.kernel AND told.chain = low.chain
            AND told.leaf = low.leaf AND told.place BETWEEN low.place AND high.place - 1
        JOIN trace_key ON trace_key.key_id = told.key_id
        JOIN trace_step ON trace_step.kernel = told.kernel AND trace_step.chain = told.chain
            AND trace_step.position = told.position
        WHERE (low.key_id, high.key_id) IN (SELECT low, high FROM asked) AND trace_step.line IS NOT NULL
            AND NOT EXISTS (
                SELECT 1 FROM trace_hold AS hold WHERE hold.low = low.key_id AND hold.high = next.key_id)
    ),
    there (file_id, line, call_id) AS MATERIALIZED (
        SELECT file.file_id, call.line, call.call_id
        FROM (SELECT DISTINCT file_id FROM line) AS file
        CROSS JOIN call ON call.call_id BETWEEN file.file_id << 24 AND (file.file_id + 1 << 24) - 1
    ),
    told (low, high, call_id) AS MATERIALIZED (
        SELECT line.low, line.high, there.call_id
        FROM line
        JOIN there ON there.file_id = line.file_id AND there.line = line.line
    ),
    -- Calls at lines that the steps beside it link to, which hang from the same one: those of others.
    broken (kernel, chain, position, low, high) AS MATERIALIZED (
        SELECT DISTINCT low.kernel, low.chain, low.position, low.key_id, high.key_id
        FROM trace_way AS low
        JOIN trace_way AS high ON high.kernel = low.kernel AND high.chain = low.chain AND high.leaf = low.leaf
            AND high.place BETWEEN low.place + 2 AND low.place + 4
        WHERE (low.key_id, high.key_id) IN (SELECT low, high FROM asked)
    ),
    follower (kernel, chain, position, call_id) AS MATERIALIZED (
        SELECT DISTINCT step.kernel, step.chain, step.parent_position, call.call_id
        FROM (SELECT DISTINCT kernel, chain FROM broken) AS each
        CROSS JOIN trace_step AS step ON step.kernel = each.kernel AND step.chain = each.chain
        CROSS JOIN trace_step_key AS key ON key.kernel = step.kernel AND key.chain = step.chain
            AND key.position = step.position
        CROSS JOIN trace_call ON trace_call.key_id = key.key_id AND trace_call.is_here
        CROSS JOIN call ON call.call_id = trace_call.call_id AND call.line = step.line
        WHERE (step.kernel, step.chain, step.parent_position) IN (SELECT kernel, chain, position FROM broken)
    ),
    beside (low, high, call_id) AS MATERIALIZED (
        SELECT DISTINCT broken.low, broken.high, follower.call_id
        FROM broken
        JOIN follower ON follower.kernel = broken.kernel AND follower.chain = broken.chain
            AND follower.position = broken.position
    ),
    best (low, high, call_id, node_id, distance) AS MATERIALIZED (
        SELECT low, high, call_id, node_id, distance
        FROM (
            SELECT asked.low, asked.high, trace_call.call_id, trace_below.node_id, trace_below.distance,
                   row_number() OVER (PARTITION BY asked.low, asked.high
                       ORDER BY trace_call.is_here DESC, trace_below.distance, told.low IS NULL,
                           trace_call.is_linked DESC, coalesce(fit.kernels, 0) DESC, fit.others, trace_call.call_id,
                           trace_below.node_id) AS choice
            FROM asked
            CROSS JOIN trace_call ON trace_call.key_id = asked.low
            CROSS JOIN linked_node ON linked_node.scope_id = trace_call.scope_id
            CROSS JOIN trace_below ON trace_below.key_id = asked.high AND trace_below.node_id = linked_node.node_id
            LEFT JOIN told ON told.low = asked.low AND told.high = asked.high AND told.call_id = trace_call.call_id
            LEFT JOIN trace_fit AS fit ON fit.key_id = asked.low AND fit.scope_id = trace_call.scope_id
        )
        WHERE choice = 1
    ),
    edge (edge_number, call_id, caller_node, callee_node, calls) AS MATERIALIZED (
        SELECT row_number() OVER (), edge.call_id, edge.caller_node, edge.callee_node,
               1 + 16 * (trace_override.node_id IS NOT NULL)
        FROM linked_edge AS edge
        LEFT JOIN trace_override ON trace_override.call_id = edge.call_id AND trace_override.node_id = edge.callee_node
        WHERE edge.callee_node IN (SELECT node_id FROM trace_below)
    ),
    route (low, high, place, call_id, node_id, distance) AS (
        SELECT low, high, 0, call_id, node_id, distance FROM best
        UNION ALL
        SELECT route.low, route.high, route.place + 1, edge.call_id, edge.caller_node, route.distance - edge.calls
        FROM route
        CROSS JOIN edge ON edge.edge_number = (
            SELECT each.edge_number
            FROM edge AS each
            CROSS JOIN trace_below AS above ON above.key_id = route.high AND above.node_id = each.caller_node
                AND above.distance = route.distance - each.calls
            LEFT JOIN told ON told.low = route.low AND told.high = route.high AND told.call_id = each.call_id
            LEFT JOIN beside ON beside.low = route.low AND beside.high = route.high AND beside.call_id = each.call_id
            WHERE each.callee_node = route.node_id
            ORDER BY told.low IS NULL, beside.low IS NOT NULL, each.call_id, each.caller_node
            LIMIT 1)
    )
SELECT DISTINCT low, high, place, call_id FROM route;
