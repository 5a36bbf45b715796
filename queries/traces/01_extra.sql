-- The ways to a kernel's call beside the shortest: through each function that calls the one that holds it, and through
-- each class that chooses it; each from the nearest of the ops that come to such a kernel and, by the modes of a batch
-- and the kinds of runs of all calls, go this way.
-- Inputs: op_kernel_site, op_reach, op_start, op_site, reach_start; temp.trace_up, temp.trace_wrap and
--         temp.trace_held (queries/traces/00_ways.sql), temp.trace_down (01_down.sql).
-- Fills: temp.trace_extra (a way each caller and class that no shortest way takes; modes, choices: as in trace_down;
--        is_shown: the first of a caller that none takes, and of the classes that none takes the first of each of the
--        three that are nearest; none through what a decorator puts around the function).
-- The walk up the shortest ways takes one row of op_reach after the other, as kernel_chain does, and each only once.
DROP TABLE IF EXISTS temp.trace_extra;
CREATE TEMP TABLE trace_extra AS
WITH RECURSIVE
    -- What the shortest ways take, up to the call that chooses.
    taken (holder, caller, reach_id, class_scope) AS (
        SELECT DISTINCT site.node_id, above.node_id, above.reach_id, trace_up.class_scope
        FROM op_kernel_site AS site
        CROSS JOIN op_reach ON op_reach.reach_id = site.reach_id
        CROSS JOIN op_reach AS above ON above.reach_id = op_reach.above_id
        CROSS JOIN trace_up ON trace_up.caller_node = above.node_id AND trace_up.callee_node = site.node_id
        UNION
        SELECT taken.holder, taken.caller, above.reach_id, trace_up.class_scope
        FROM taken
        CROSS JOIN op_reach ON op_reach.reach_id = taken.reach_id
        CROSS JOIN op_reach AS above ON above.reach_id = op_reach.above_id
        CROSS JOIN trace_up ON trace_up.caller_node = above.node_id AND trace_up.callee_node = op_reach.node_id
        WHERE taken.class_scope IS NULL
    ),
    start_site (start_id, phase, op_site_id) AS MATERIALIZED (
        SELECT op_start.start_id, op_site.phase, min(op_site.op_site_id)
        FROM op_start
        JOIN op_site ON op_site.op_site_id = op_start.op_site_id
        GROUP BY op_start.start_id, op_site.phase
    ),
    -- The op from which each function is nearest, where what follows tells that phase, of the ops that come to a kernel
    -- of the holder and for which what follows leaves modes and choices.
    -- phase: what the calls before tell, where those that follow do not tell another.
    nearest (holder, told, modes, choices, node_id, reach_id, phase, op_site_id, distance) AS MATERIALIZED (
        SELECT holder, told, modes, choices, node_id, reach_id, phase, op_site_id, distance
        FROM (
            SELECT top.holder, top.phase AS told, top.modes, top.choices, op_reach.node_id, op_reach.reach_id,
                   CASE WHEN top.phase IN ('any', op_reach.told) THEN op_reach.told ELSE 'any' END AS phase,
                   site.op_site_id, op_reach.distance,
                   row_number() OVER (PARTITION BY top.holder, top.phase, top.modes, top.choices, op_reach.node_id
                                      ORDER BY op_reach.distance, site.op_site_id, op_reach.reach_id) AS place
            FROM (SELECT DISTINCT holder, top, phase, modes, choices FROM temp.trace_down) AS top
            JOIN op_reach ON op_reach.node_id = top.top AND op_reach.choices & top.choices
            JOIN reach_start ON reach_start.start_id = op_reach.start_id
            JOIN temp.trace_held AS held ON held.holder = top.holder AND held.start_id = op_reach.start_id
            JOIN start_site AS site ON site.start_id = op_reach.start_id
            WHERE op_reach.modes & (top.modes | reach_start.lost)
                AND (site.phase = 'any'
                     OR held.phase IN ('any', site.phase)
                     AND CASE op_reach.told WHEN 'any' THEN top.phase ELSE op_reach.told END IN ('any', site.phase)))
        WHERE place = 1
    ),
    taken_pair AS MATERIALIZED (SELECT DISTINCT holder, caller, coalesce(class_scope, 0) AS class_scope FROM taken),
    taken_caller AS MATERIALIZED (SELECT DISTINCT holder, caller FROM taken),
    taken_class AS MATERIALIZED (SELECT DISTINCT holder, class_scope FROM taken WHERE class_scope IS NOT NULL),
    classed AS MATERIALIZED (SELECT DISTINCT holder, caller FROM temp.trace_down WHERE class_scope IS NOT NULL),
    -- The shortest way of each caller and class; without a class only where the caller has none.
    pair AS (
        SELECT holder, caller, class_scope, entered, call_id, level, modes, choices, reach_id, phase, op_site_id,
               distance
        FROM (
            SELECT way.holder, way.caller, way.class_scope, way.entered, way.call_id, way.level, way.modes, way.choices,
                   nearest.reach_id, nearest.phase, nearest.op_site_id, way.level + nearest.distance AS distance,
                   row_number() OVER (PARTITION BY way.holder, way.caller, way.class_scope
                                      ORDER BY way.level + nearest.distance, nearest.op_site_id, way.call_id,
                                               way.entered, nearest.reach_id) AS place
            FROM temp.trace_down AS way
            JOIN nearest ON nearest.node_id = way.top AND nearest.told = way.phase AND nearest.holder = way.holder
                AND nearest.modes = way.modes AND nearest.choices = way.choices
            LEFT JOIN taken_pair ON taken_pair.holder = way.holder AND taken_pair.caller = way.caller
                AND taken_pair.class_scope = coalesce(way.class_scope, 0)
            LEFT JOIN taken_caller ON taken_caller.holder = way.holder AND taken_caller.caller = way.caller
            LEFT JOIN classed ON classed.holder = way.holder AND classed.caller = way.caller
            WHERE taken_pair.holder IS NULL
                AND (way.class_scope IS NOT NULL OR taken_caller.holder IS NULL AND classed.holder IS NULL))
        WHERE place = 1
    ),
    ordered AS (
        SELECT row_number() OVER (
                   ORDER BY pair.op_site_id, pair.holder, distance, pair.caller, pair.class_scope, call_id) AS extra_id,
               pair.holder, pair.caller, entered, call_id, level, modes, choices, reach_id, phase, op_site_id,
               pair.class_scope,
               taken_caller.holder IS NULL
                   AND row_number() OVER (PARTITION BY pair.holder, pair.caller
                                          ORDER BY distance, op_site_id, pair.class_scope) = 1 AS is_first_of_caller,
               taken_class.holder IS NULL AND pair.class_scope IS NOT NULL
                   AND row_number() OVER (PARTITION BY pair.holder, pair.class_scope
                                          ORDER BY distance, op_site_id, pair.caller) = 1 AS is_first_of_class,
               wraps.holder IS NOT NULL AS is_wrapper, distance
        FROM pair
        LEFT JOIN taken_caller ON taken_caller.holder = pair.holder AND taken_caller.caller = pair.caller
        LEFT JOIN taken_class ON taken_class.holder = pair.holder AND taken_class.class_scope = pair.class_scope
        LEFT JOIN trace_wrap AS wraps ON wraps.holder = pair.holder AND wraps.caller = pair.caller
    )
SELECT extra_id, holder, caller, entered, call_id, level, modes, choices, reach_id, phase, op_site_id, class_scope,
       NOT is_wrapper AND (is_first_of_caller OR is_first_of_class
           AND row_number() OVER (PARTITION BY holder, is_first_of_class, is_wrapper ORDER BY distance, extra_id) <= 3)
           AS is_shown
FROM ordered;
