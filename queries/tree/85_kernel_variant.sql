-- What chooses between the kernels of an op that has many: the class that the last call with several classes on the way
-- to the kernel takes (a quantization method, an attention backend, a runner).
-- Inputs: op_site, op_start, start_kernel, op_reach, start_variant.
-- Fills: op_variant.
INSERT INTO op_variant (op, class, kernel, source, phase, kernel_call, way_call)
WITH
    asked (op, phase, start_id) AS MATERIALIZED (
        SELECT DISTINCT op_site.op, op_site.phase, op_start.start_id
        FROM op_site
        JOIN op_start ON op_start.op_site_id = op_site.op_site_id
        WHERE op_start.start_id IN (SELECT start_id FROM start_variant)
    ),
    launched (start_id, class, kernel, source, phase, kernel_call, way_call) AS MATERIALIZED (
        SELECT start_kernel.start_id, coalesce(name.text, ''), start_kernel.kernel, start_kernel.source,
               start_kernel.phase, start_kernel.kernel_call, op_reach.call_id
        FROM (SELECT DISTINCT start_id FROM asked) AS start
        CROSS JOIN start_kernel ON start_kernel.start_id = start.start_id
        CROSS JOIN op_reach ON op_reach.start_id = start_kernel.start_id
            AND op_reach.node_id = start_kernel.node_id AND op_reach.phase = start_kernel.reach_phase
        CROSS JOIN start_variant ON start_variant.start_id = start_kernel.start_id
            AND start_variant.call_id = start_kernel.kernel_call
        LEFT JOIN scope ON scope.scope_id = start_variant.class_scope
        LEFT JOIN name ON name.name_id = scope.qualname_id
        ORDER BY start_kernel.start_id
    )
SELECT DISTINCT asked.op, launched.class, launched.kernel, launched.source,
       CASE asked.phase WHEN 'any' THEN launched.phase ELSE asked.phase END, launched.kernel_call, launched.way_call
FROM asked
CROSS JOIN launched ON launched.start_id = asked.start_id
WHERE asked.phase = 'any' OR launched.phase IN ('any', asked.phase)
ORDER BY 1, 2, 4, 3, 5, 6, 7;
DROP TABLE temp.start_variant;
