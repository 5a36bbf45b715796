-- What chooses between the kernels of an op that has many: the class that the last call with several classes on the way
-- to the kernel takes (a quantization method, an attention backend, a runner).
-- Inputs: op_site, op_start, start_kernel, linked_kernel, linked_node, dead_arm, checked_arm, guard, call,
-- start_variant, op_unfit.
-- Fills: op_variant. A condition that is decided wherever its function runs, or is a check, chooses nothing: the one
-- around it counts in its place, then that above the call of the function, whether it is decided or not. Guards are
-- trees, so the way up ends.
INSERT INTO op_variant (op, class, source, kernel, phase, guard_id)
WITH RECURSIVE
    asked (op, phase, start_id) AS MATERIALIZED (
        SELECT DISTINCT op_site.op, op_site.phase, op_start.start_id
        FROM op_site
        JOIN op_start ON op_start.op_site_id = op_site.op_site_id
        WHERE op_start.start_id IN (SELECT start_id FROM start_variant)
    ),
    -- With the condition above the kernel's call, and above the calls, behind the class, of the function around it.
    launched (start_id, class, source, kernel, phase, guard_id, call_guard) AS (
        SELECT start_kernel.start_id, coalesce(name.text, ''), linked_kernel.source, linked_kernel.kernel,
               start_kernel.phase, coalesce(call.guard_id, 0), start_variant.guard_id
        FROM (SELECT DISTINCT start_id FROM asked) AS start
        CROSS JOIN start_kernel ON start_kernel.start_id = start.start_id
        CROSS JOIN linked_kernel ON linked_kernel.call_id = start_kernel.kernel_call
            AND linked_kernel.place = start_kernel.place
        CROSS JOIN call ON call.call_id = start_kernel.kernel_call
        CROSS JOIN start_variant ON start_variant.start_id = start_kernel.start_id
            AND start_variant.call_id = start_kernel.kernel_call
        LEFT JOIN scope ON scope.scope_id = start_variant.class_scope
        LEFT JOIN name ON name.name_id = scope.qualname_id
    ),
    variant (op, class, source, kernel, phase, guard_id, call_guard) AS MATERIALIZED (
        SELECT DISTINCT asked.op, launched.class, launched.source, launched.kernel,
               CASE asked.phase WHEN 'any' THEN launched.phase ELSE asked.phase END,
               launched.guard_id, launched.call_guard
        FROM launched
        CROSS JOIN asked ON asked.start_id = launched.start_id
        WHERE (asked.phase = 'any' OR launched.phase IN ('any', asked.phase))
            AND NOT EXISTS (SELECT 1 FROM op_unfit WHERE op_unfit.op = asked.op AND op_unfit.kernel = launched.kernel)
    ),
    used (guard_id) AS MATERIALIZED (SELECT guard_id FROM variant UNION SELECT call_guard FROM variant),
    above (guard_id, outer_id) AS (
        SELECT guard_id, guard_id FROM used WHERE guard_id > 0
        UNION
        SELECT guard.parent_id, guard.parent_id FROM above CROSS JOIN guard ON guard.guard_id = above.guard_id
        WHERE guard.parent_id IS NOT NULL
        UNION
        SELECT above.guard_id, guard.parent_id FROM above CROSS JOIN guard ON guard.guard_id = above.outer_id
        WHERE guard.parent_id IS NOT NULL
    ),
    around (guard_id, outer_id) AS MATERIALIZED (SELECT guard_id, outer_id FROM above ORDER BY 1),
    other (guard_id, dead_id, scope_id) AS MATERIALIZED ( -- whose other arm does not run in a context
        SELECT DISTINCT around.guard_id, dead_arm.guard_id, linked_node.scope_id
        FROM dead_arm
        CROSS JOIN around ON around.guard_id = dead_arm.guard_id + 1 - 2 * (dead_arm.guard_id & 1)
            AND around.outer_id = around.guard_id
        CROSS JOIN linked_node ON linked_node.node_id = dead_arm.node_id
    ),
    told (guard_id) AS MATERIALIZED ( -- nor in another, but where what is around both does not run either
        SELECT guard_id
        FROM other
        WHERE NOT EXISTS (
            SELECT 1
            FROM linked_node
            WHERE linked_node.scope_id = other.scope_id AND NOT EXISTS (
                SELECT 1 FROM dead_arm WHERE dead_arm.node_id = linked_node.node_id AND guard_id = other.dead_id)
                AND NOT EXISTS (
                SELECT 1
                FROM around
                CROSS JOIN dead_arm ON dead_arm.node_id = linked_node.node_id AND dead_arm.guard_id = around.outer_id
                WHERE around.guard_id = other.guard_id AND around.outer_id <> around.guard_id))
        UNION
        SELECT guard_id FROM checked_arm
        UNION
        SELECT guard.guard_id
        FROM (SELECT DISTINCT outer_id FROM around) AS each
        CROSS JOIN guard ON guard.guard_id = each.outer_id
        CROSS JOIN guard_kind ON guard_kind.guard_kind_id = guard.guard_kind_id
        WHERE guard_kind.operator IS NULL
    ),
    up (guard_id, open_id) AS (
        SELECT guard_id, guard_id FROM used
        UNION
        SELECT up.guard_id, coalesce(guard.parent_id, 0) FROM up CROSS JOIN guard ON guard.guard_id = up.open_id
        WHERE up.open_id IN (SELECT guard_id FROM told)
    ),
    shown (guard_id, open_id) AS MATERIALIZED (
        SELECT guard_id, open_id FROM up WHERE open_id NOT IN (SELECT guard_id FROM told) ORDER BY 1
    )
SELECT op, class, source, kernel, CASE WHEN min(phase) = max(phase) THEN min(phase) ELSE 'any' END,
       CASE WHEN min(open_id) = max(open_id) THEN nullif(min(open_id), 0) END
FROM (
    SELECT variant.*, CASE shown.open_id WHEN 0 THEN outer_shown.open_id ELSE shown.open_id END AS open_id
    FROM variant
    JOIN shown ON shown.guard_id = variant.guard_id
    JOIN shown AS outer_shown ON outer_shown.guard_id = variant.call_guard
)
GROUP BY op, class, source, kernel;
DROP TABLE temp.start_variant;
DROP TABLE temp.choosing_guard;
