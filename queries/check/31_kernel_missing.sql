-- kernel-missing: an op runs a kernel that the document does not know under any name. One issue for each source.
-- Inputs: kernel_only_in_source, trace_kernel, trace_key, trace_way, trace_summary, start_kernel, linked_kernel, call,
-- source_file.
-- A document that declares its scope (trace_scope) may leave it out.
INSERT INTO finding (code, severity, kernel, message, action, file, line, expected, found, cause, claim)
WITH
    known (kernel) AS (
        SELECT kernel FROM trace_kernel
        UNION
        SELECT kernel FROM trace_summary
        UNION
        SELECT trace_key.name FROM trace_way JOIN trace_key USING (key_id) WHERE trace_way.place = 0
    ),
    missing (kernel, source, ops) AS MATERIALIZED (
        SELECT kernel, min(source), group_concat('`' || op || '`', ', ')
        FROM (SELECT DISTINCT kernel, source, op FROM kernel_only_in_source
              WHERE is_covered AND kernel NOT IN (SELECT kernel FROM known WHERE kernel IS NOT NULL)
              ORDER BY kernel, op)
        GROUP BY kernel
    ),
    -- The call that most ops reach.
    reached (kernel, kernel_call, starts) AS MATERIALIZED (
        SELECT linked_kernel.kernel, start_kernel.kernel_call, count(DISTINCT start_kernel.start_id)
        FROM start_kernel
        CROSS JOIN linked_kernel ON linked_kernel.call_id = start_kernel.kernel_call
            AND linked_kernel.place = start_kernel.place
        GROUP BY linked_kernel.kernel, start_kernel.kernel_call
    ),
    place (kernel, file, line) AS (
        SELECT each.kernel, source_file.file, call.line
        FROM (SELECT linked_kernel.kernel, linked_kernel.call_id,
                     row_number() OVER (PARTITION BY linked_kernel.kernel
                         ORDER BY coalesce(reached.starts, 0) DESC, linked_kernel.call_id) AS choice
              FROM linked_kernel
              LEFT JOIN reached ON reached.kernel = linked_kernel.kernel
                  AND reached.kernel_call = linked_kernel.call_id) AS each
        JOIN call ON call.call_id = each.call_id
        JOIN source_file ON source_file.file_id = call.file_id
        WHERE each.choice = 1
    )
SELECT 'kernel-missing', 'warning', missing.kernel,
       'Kernel `' || missing.kernel || '` not found in kernel traces but should exist',
       'add the missing kernel', place.file, place.line, 'in reach of ' || missing.ops, 'not in the document',
       missing.source, ' of ' || missing.source || ' not found in kernel traces but should exist'
FROM missing
JOIN place ON place.kernel = missing.kernel
WHERE NOT EXISTS (SELECT 1 FROM trace_scope)
ORDER BY missing.source, missing.kernel, 3, 4, 8, 9;
