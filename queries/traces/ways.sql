-- The chains of a kernel traces document through the callers and classes that the shortest ones do not take, each to
-- the nearest op of those that it can be of.
-- Inputs: start_kernel, linked_kernel, op_reach, reach_start, op_start, op_site, op_site_kernel; temp.trace_extra,
--         temp.trace_way_on, temp.trace_up, temp.trace_held and temp.trace_text (queries/traces/00_text.sql,
--         00_ways.sql, 01_extra.sql).
-- Parameter: :all (1: also those that are not shown otherwise).
-- Columns: as chains.sql: kernel, source, kernel_call, op_site_id, phase, position, call_id, file, line, callee, is_op,
--          class, told.
-- Ends at level 0, then where op_reach is at its start: levels, then the numbers of its rows, only become smaller.
WITH RECURSIVE
    -- One for each root whose tree has the op's call, where the way can be of it.
    extra (extra_id, holder, caller, entered, call_id, level, reach_id, phase, op_site_id) AS MATERIALIZED (
        SELECT row_number() OVER (ORDER BY each.extra_id, other.op_site_id), each.holder, each.caller, each.entered,
               each.call_id, each.level, op_reach.reach_id, each.phase, other.op_site_id
        FROM trace_extra AS each
        JOIN op_site ON op_site.op_site_id = each.op_site_id
        JOIN op_site AS other ON other.call_id = op_site.call_id AND other.op = op_site.op
            AND other.phase = op_site.phase
        JOIN op_reach AS nearest ON nearest.reach_id = each.reach_id
        JOIN reach_start ON reach_start.start_id = nearest.start_id
        JOIN op_reach ON op_reach.reach_id = (
            SELECT alike.reach_id
            FROM op_start
            CROSS JOIN reach_start AS start ON start.start_id = op_start.start_id
                AND start.node_id = reach_start.node_id
            CROSS JOIN op_reach AS alike ON alike.start_id = start.start_id AND alike.node_id = nearest.node_id
                AND alike.told = nearest.told AND alike.choices & each.choices
                AND alike.modes & (each.modes | start.lost)
            WHERE op_start.op_site_id = other.op_site_id AND EXISTS (
                SELECT 1 FROM trace_held AS held
                WHERE held.holder = each.holder AND held.start_id = start.start_id
                    AND (other.phase = 'any' OR held.phase IN ('any', other.phase)))
            ORDER BY alike.distance, alike.reach_id
            LIMIT 1)
        WHERE each.is_shown OR :all
    ),
    -- Down from the call that chooses: the function at a level calls that of the level below.
    low (extra_id, holder, caller, position, call_id, node_id) AS (
        SELECT extra_id, holder, caller, level, NULL, entered FROM extra
        UNION ALL
        SELECT low.extra_id, low.holder, low.caller, low.position - 1, way_on.call_id, way_on.below_node
        FROM low
        CROSS JOIN trace_way_on AS way_on ON way_on.holder = low.holder AND way_on.caller = low.caller
            AND way_on.node_id = low.node_id
        WHERE low.position > 0
    ),
    high (extra_id, op_call, position, call_id, entered, reach_id) AS (
        SELECT extra.extra_id, op_site.call_id, extra.level + 1, extra.call_id, extra.entered, extra.reach_id
        FROM extra
        JOIN op_site ON op_site.op_site_id = extra.op_site_id
        UNION ALL
        SELECT high.extra_id, high.op_call, high.position + 1, coalesce(op_reach.call_id, high.op_call),
               op_reach.node_id, op_reach.above_id
        FROM high
        CROSS JOIN op_reach ON op_reach.reach_id = high.reach_id
        WHERE op_reach.above_id IS NULL OR op_reach.above_id < high.reach_id
    ),
    launch (extra_id, kernel, source, dotted, call_id) AS MATERIALIZED (
        SELECT DISTINCT extra.extra_id, linked_kernel.kernel, linked_kernel.source, linked_kernel.dotted,
               linked_kernel.call_id
        FROM (SELECT DISTINCT node_id, kernel_call, place FROM start_kernel) AS held
        JOIN extra ON extra.holder = held.node_id
        JOIN linked_kernel ON linked_kernel.call_id = held.kernel_call AND linked_kernel.place = held.place
        JOIN op_site_kernel ON op_site_kernel.op_site_id = extra.op_site_id
            AND op_site_kernel.kernel = linked_kernel.kernel AND op_site_kernel.source = linked_kernel.source
    ),
    part (extra_id, position, call_id, entered) AS MATERIALIZED (
        SELECT extra_id, position + 1, call_id, node_id FROM low WHERE call_id IS NOT NULL
        UNION ALL
        SELECT extra_id, position, call_id, entered FROM high
    ),
    chain (extra_id, op_site_id, kernel, source, dotted, kernel_call, phase, position, call_id, entered) AS (
        SELECT launch.extra_id, extra.op_site_id, launch.kernel, launch.source, launch.dotted, launch.call_id,
               extra.phase, 0, launch.call_id, NULL
        FROM launch
        JOIN extra ON extra.extra_id = launch.extra_id
        UNION ALL
        SELECT launch.extra_id, extra.op_site_id, launch.kernel, launch.source, launch.dotted, launch.call_id,
               extra.phase, part.position, part.call_id, part.entered
        FROM launch
        JOIN extra ON extra.extra_id = launch.extra_id
        JOIN part ON part.extra_id = launch.extra_id
    ),
    choice (call_id) AS MATERIALIZED (SELECT call_id FROM trace_up WHERE class_scope IS NOT NULL),
    step AS MATERIALIZED (
        SELECT trace_text.*
        FROM (SELECT DISTINCT call_id FROM chain) AS each
        JOIN trace_text ON trace_text.call_id = each.call_id
    )
SELECT chain.kernel, chain.source, chain.kernel_call, chain.op_site_id, chain.phase, chain.position, chain.call_id,
       step.file, step.line,
       CASE chain.call_id WHEN op_site.call_id THEN substr(op_site.op, 1, length(op_site.op) - 2) ELSE step.callee END
           AS callee,
       op_site.call_id = chain.call_id AS is_op,
       CASE WHEN chain.call_id IN (SELECT call_id FROM choice) THEN class.text END AS class, step.told
FROM chain
JOIN step ON step.call_id = chain.call_id
JOIN op_site ON op_site.op_site_id = chain.op_site_id
LEFT JOIN linked_node ON linked_node.node_id = chain.entered
LEFT JOIN scope ON scope.scope_id = linked_node.receiver_id
LEFT JOIN name AS class ON class.name_id = scope.qualname_id
ORDER BY chain.kernel, chain.kernel_call, chain.source, chain.extra_id, chain.position;
