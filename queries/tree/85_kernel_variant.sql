-- What chooses between the kernels of an op that has many: the class that the last call with several classes on the way
-- to the kernel takes (a quantization method, an attention backend, a runner).
-- Inputs: op_site, op_start, start_kernel, linked_kernel, call, start_variant.
-- Fills: op_variant.
INSERT INTO op_variant (op, class, source, kernel, phase, guard_id)
WITH
    asked (op, phase, start_id) AS MATERIALIZED (
        SELECT DISTINCT op_site.op, op_site.phase, op_start.start_id
        FROM op_site
        JOIN op_start ON op_start.op_site_id = op_site.op_site_id
        WHERE op_start.start_id IN (SELECT start_id FROM start_variant)
    ),
    -- With the condition above the kernel's call, else above the calls, behind the class, of the function around it.
    launched (start_id, class, source, kernel, phase, guard_id) AS (
        SELECT start_kernel.start_id, coalesce(name.text, ''), linked_kernel.source, linked_kernel.kernel,
               start_kernel.phase, coalesce(call.guard_id, start_variant.guard_id)
        FROM (SELECT DISTINCT start_id FROM asked) AS start
        CROSS JOIN start_kernel ON start_kernel.start_id = start.start_id
        CROSS JOIN linked_kernel ON linked_kernel.call_id = start_kernel.kernel_call
            AND linked_kernel.dotted = start_kernel.dotted
        CROSS JOIN call ON call.call_id = start_kernel.kernel_call
        CROSS JOIN start_variant ON start_variant.start_id = start_kernel.start_id
            AND start_variant.call_id = start_kernel.kernel_call
        LEFT JOIN scope ON scope.scope_id = start_variant.class_scope
        LEFT JOIN name ON name.name_id = scope.qualname_id
    ),
    variant (op, class, source, kernel, phase, guard_id) AS (
        SELECT asked.op, launched.class, launched.source, launched.kernel,
               CASE asked.phase WHEN 'any' THEN launched.phase ELSE asked.phase END, launched.guard_id
        FROM launched
        CROSS JOIN asked ON asked.start_id = launched.start_id
        WHERE asked.phase = 'any' OR launched.phase IN ('any', asked.phase)
    )
SELECT op, class, source, kernel, CASE WHEN min(phase) = max(phase) THEN min(phase) ELSE 'any' END,
       CASE WHEN min(guard_id) = max(guard_id) THEN nullif(min(guard_id), 0) END
FROM variant
GROUP BY op, class, source, kernel;
DROP TABLE temp.start_variant;
