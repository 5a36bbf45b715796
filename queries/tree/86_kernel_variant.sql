-- What chooses between the kernels of an op that has many: the class that the last call with several classes on the way
-- to the kernel takes (a quantization method, an attention backend, a runner), and the nearest condition that holds on
-- all ways from there to the kernel, but what the kernel's phase decides, or what is told of its runs.
-- Inputs: op_site, op_start, reach_edge, start_kernel, linked_kernel, call, op_unfit, variant_start, variant_step,
-- variant_near, variant_edge, choosing_guard, last_guard, near_guard, guard_mode, phase_mode, kernel_switch,
-- switch_guard.
-- Fills: op_variant. A class is come to from an op over others: a UNION over (start, first function, class), so cycles
-- end. Beyond a number of rows what chooses is left out.
INSERT INTO op_variant (op, class, source, kernel, phase, guard_id, switch)
WITH RECURSIVE
    way (first_node, next_node, root_node, choices, class_id) AS MATERIALIZED ( -- class_id: of variant_label
        SELECT DISTINCT near.first_node, step.callee_node, step.root_node, step.choices, step.label_id
        FROM variant_near AS near
        CROSS JOIN variant_step AS step ON step.caller_node = near.node_id
        WHERE step.label_id IS NOT NULL
        ORDER BY 1
    ),
    chosen (start_id, root_node, choices, first_node, class_id) AS (
        SELECT start_id, root_node, choices, node_id, 0 FROM variant_start
        UNION
        SELECT chosen.start_id, chosen.root_node, chosen.choices, way.next_node, way.class_id
        FROM chosen
        CROSS JOIN way ON way.first_node = chosen.first_node AND way.root_node IN (0, chosen.root_node)
            AND way.choices & chosen.choices
        LIMIT (SELECT 300000 + 4 * count(*) FROM reach_edge)
    ),
    launch (first_node, call_id, place, guard_id) AS MATERIALIZED (
        SELECT near.first_node, edge.call_id, near.place, edge.guard_id
        FROM variant_near AS near
        CROSS JOIN (SELECT * FROM variant_edge WHERE call_id > 0 ORDER BY caller_node) AS edge
            ON edge.caller_node = near.node_id
        ORDER BY 1, 2
    ),
    run (start_id, call_id, place, phase) AS MATERIALIZED ( -- SQLite 3.50 looks start_kernel up by its call alone
        SELECT start_id, kernel_call, place, phase
        FROM start_kernel
        WHERE start_id IN (SELECT start_id FROM variant_start)
    ),
    asked (site_id, phase, start_id) AS MATERIALIZED ( -- site_id: the first of its name
        SELECT DISTINCT (SELECT min(first.op_site_id) FROM op_site AS first WHERE first.op = op_site.op),
               op_site.phase, op_start.start_id
        FROM op_start
        CROSS JOIN op_site ON op_site.op_site_id = op_start.op_site_id
        WHERE op_start.start_id IN (SELECT start_id FROM variant_start)
    ),
    named (call_id, place, kernel_id) AS MATERIALIZED (
        SELECT call_id, place, dense_rank() OVER (ORDER BY source, kernel) FROM linked_kernel ORDER BY 1, 2
    ),
    variant (site_id, class_id, kernel_id, call_id, place, guard_id, phase) AS MATERIALIZED (
        SELECT each.site_id, each.class_id, named.kernel_id, each.call_id, each.place, each.guard_id, each.phase
        FROM (
            SELECT DISTINCT asked.site_id, chosen.class_id, launch.call_id, run.place AS kernel_place,
                   launch.place, launch.guard_id,
                   CASE asked.phase WHEN 'any' THEN run.phase ELSE asked.phase END AS phase
            FROM chosen
            CROSS JOIN asked ON asked.start_id = chosen.start_id
            CROSS JOIN launch ON launch.first_node = chosen.first_node
            CROSS JOIN run ON run.start_id = chosen.start_id AND run.call_id = launch.call_id
            WHERE asked.phase = 'any' OR run.phase IN ('any', asked.phase)
        ) AS each
        CROSS JOIN named ON named.call_id = each.call_id AND named.place = each.kernel_place
    ),
    held (site_id, class_id, kernel_id, guard_id, calls, level) AS MATERIALIZED ( -- above the call, and on all ways
        SELECT site_id, class_id, kernel_id, held_id, count(*), sum(level)
        FROM (
            SELECT site_id, class_id, kernel_id, choosing_guard.open_id AS held_id, variant.place AS level
            FROM variant
            CROSS JOIN choosing_guard ON choosing_guard.guard_id = variant.guard_id
            UNION ALL
            SELECT site_id, class_id, kernel_id, near_guard.guard_id, near_guard.level
            FROM variant
            CROSS JOIN near_guard ON near_guard.place = variant.place
            WHERE NOT EXISTS (SELECT 1 FROM choosing_guard AS own
                WHERE own.guard_id = variant.guard_id AND own.open_id = near_guard.guard_id)
        )
        GROUP BY site_id, class_id, kernel_id, held_id
    ),
    stands (site_id, class_id, kernel_id, phase, calls, call_id) AS (
        SELECT site_id, class_id, kernel_id, CASE WHEN min(phase) = max(phase) THEN min(phase) ELSE 'any' END, count(*),
               min(call_id)
        FROM variant
        GROUP BY site_id, class_id, kernel_id
    )
SELECT op_site.op, coalesce(variant_label.text, '') AS class, linked_kernel.source, linked_kernel.kernel, stands.phase,
       held.guard_id, kernel_switch.switch
FROM stands
CROSS JOIN op_site ON op_site.op_site_id = stands.site_id
CROSS JOIN named ON named.call_id = stands.call_id AND named.kernel_id = stands.kernel_id
CROSS JOIN linked_kernel ON linked_kernel.call_id = named.call_id AND linked_kernel.place = named.place
LEFT JOIN variant_label ON variant_label.label_id = stands.class_id
LEFT JOIN kernel_switch ON kernel_switch.op = op_site.op AND kernel_switch.source = linked_kernel.source
    AND kernel_switch.kernel = linked_kernel.kernel
LEFT JOIN held ON held.site_id = stands.site_id AND held.class_id = stands.class_id
    AND held.kernel_id = stands.kernel_id AND held.calls = stands.calls
    AND (held.guard_id, coalesce(kernel_switch.switch, '')) NOT IN (SELECT guard_id, switch FROM switch_guard)
    AND NOT EXISTS ( -- in the kernel's phase the other arm never runs
        SELECT 1
        FROM phase_mode
        CROSS JOIN guard_mode ON guard_mode.guard_id = held.guard_id + 1 - 2 * (held.guard_id & 1)
        WHERE phase_mode.phase = stands.phase AND guard_mode.modes & phase_mode.modes = 0)
WHERE NOT EXISTS (
    SELECT 1 FROM op_unfit WHERE op_unfit.op = op_site.op AND op_unfit.kernel = linked_kernel.kernel)
-- The first, the nearest, is kept.
ORDER BY 1, 2, 3, 4, held.guard_id IN (SELECT guard_id FROM last_guard), held.level DESC, held.guard_id DESC
ON CONFLICT DO NOTHING;
