-- The class that the last call with several classes takes, on the way from a function that an op calls to a kernel.
-- Inputs: op_site, op_start, reach_start, op_site_kernel, variant_step, kernel_edge, linked_edge, call,
-- choosing_guard.
-- Makes: temp.start_variant, for the ops that have many kernels; class_scope 0: there is no such call on a way;
-- guard_id: above all calls, behind those of the class, of the function that launches, or where there is none of the
-- function that calls it; 0: none, or several.
-- The last class told on a way chooses. So what lies below a function down to the calls that tell one (near) is walked
-- once for each function that an op or such a call calls, and those walks are put together: both are UNIONs, over
-- (first, function) and over (start, first, class), and so is the way that a condition goes down (around), over (first,
-- function, condition), so cycles end. Beyond a number of rows what chooses is left out.
-- (The releases have 17,532 and 4,994 at most.)
DROP TABLE IF EXISTS temp.start_variant;
CREATE TEMP TABLE start_variant AS
WITH RECURSIVE
    many (start_id, node_id, root_node, choices) AS MATERIALIZED (
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
        JOIN reach_start ON reach_start.start_id = op_start.start_id
    ),
    near (first_node, node_id) AS MATERIALIZED (
        SELECT node_id, node_id FROM many
        UNION
        SELECT callee_node, callee_node FROM variant_step WHERE class_scope IS NOT NULL
        UNION
        SELECT near.first_node, step.callee_node
        FROM near
        CROSS JOIN variant_step AS step ON step.caller_node = near.node_id
        WHERE step.class_scope IS NULL
        LIMIT (SELECT 300000 + 4 * count(*) FROM reach_edge)
    ),
    way (first_node, next_node, root_node, choices, class_scope) AS MATERIALIZED (
        SELECT DISTINCT near.first_node, step.callee_node, step.root_node, step.choices, step.class_scope
        FROM near
        CROSS JOIN variant_step AS step ON step.caller_node = near.node_id
        WHERE step.class_scope IS NOT NULL
        ORDER BY 1
    ),
    kernel_call (caller_node, call_id) AS MATERIALIZED ( -- few: else all edges of each function would be looked at
        SELECT caller_node, call_id FROM kernel_edge ORDER BY 1
    ),
    called (caller_node, callee_node, guard_id) AS MATERIALIZED ( -- in one arm; in several: as the caller
        SELECT caller_node, callee_node, CASE WHEN min(open_id) = max(open_id) THEN min(open_id) ELSE 0 END
        FROM (
            SELECT linked_edge.caller_node, linked_edge.callee_node, coalesce(choosing_guard.open_id, 0) AS open_id
            FROM (SELECT DISTINCT node_id FROM near) AS caller
            CROSS JOIN linked_edge ON linked_edge.caller_node = caller.node_id
            CROSS JOIN call ON call.call_id = linked_edge.call_id
            LEFT JOIN choosing_guard ON choosing_guard.guard_id = call.guard_id
            WHERE linked_edge.callee_node IN (SELECT node_id FROM near)
        )
        GROUP BY 1, 2
    ),
    around (first_node, node_id, guard_id) AS MATERIALIZED (
        SELECT node_id, node_id, 0 FROM many -- by an op
        UNION
        SELECT called.callee_node, called.callee_node, called.guard_id
        FROM (SELECT DISTINCT caller_node FROM variant_step WHERE class_scope IS NOT NULL) AS step
        CROSS JOIN called ON called.caller_node = step.caller_node
        UNION
        SELECT around.first_node, called.callee_node,
               CASE called.guard_id WHEN 0 THEN around.guard_id ELSE called.guard_id END
        FROM around
        CROSS JOIN called ON called.caller_node = around.node_id
        CROSS JOIN near ON near.first_node = around.first_node AND near.node_id = called.callee_node
        LIMIT (SELECT 300000 + 4 * count(*) FROM reach_edge)
    ),
    launch (first_node, call_id, guard_id) AS MATERIALIZED (
        SELECT near.first_node, kernel_call.call_id,
               CASE WHEN min(coalesce(around.guard_id, 0)) = max(around.guard_id)
                         AND (SELECT count(*) FROM around) < (SELECT 300000 + 4 * count(*) FROM reach_edge)
                   THEN max(around.guard_id) ELSE 0
               END
        FROM near
        CROSS JOIN kernel_call ON kernel_call.caller_node = near.node_id
        LEFT JOIN around ON around.first_node = near.first_node AND around.node_id = near.node_id
        GROUP BY near.first_node, kernel_call.call_id
        ORDER BY 1
    ),
    chosen (start_id, root_node, choices, first_node, class_scope) AS (
        SELECT start_id, root_node, choices, node_id, 0 FROM many
        UNION
        SELECT chosen.start_id, chosen.root_node, chosen.choices, way.next_node, way.class_scope
        FROM chosen
        CROSS JOIN way ON way.first_node = chosen.first_node AND way.root_node IN (0, chosen.root_node)
            AND way.choices & chosen.choices
        LIMIT (SELECT 300000 + 4 * count(*) FROM reach_edge)
    )
SELECT chosen.start_id, launch.call_id, chosen.class_scope,
       CASE WHEN min(launch.guard_id) = max(launch.guard_id) THEN min(launch.guard_id) ELSE 0 END AS guard_id
FROM chosen
CROSS JOIN launch ON launch.first_node = chosen.first_node
GROUP BY chosen.start_id, launch.call_id, chosen.class_scope;
CREATE INDEX temp.start_variant_by_start ON start_variant (start_id, call_id);
DROP TABLE temp.variant_step;
