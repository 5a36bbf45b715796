-- kernel-missing: an op runs a kernel that the document does not know under any name. One issue for each source.
-- Inputs: kernel_only_in_source, trace_kernel, trace_key, trace_way, trace_summary, linked_kernel, call.
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
    place (kernel, file, line) AS (
        SELECT each.kernel, source_file.file, call.line
        FROM (SELECT kernel, min(call_id) AS kernel_call FROM linked_kernel GROUP BY kernel) AS each
        JOIN call ON call.call_id = each.kernel_call
        JOIN source_file ON source_file.file_id = call.file_id
    )
SELECT 'kernel-missing', 'warning', missing.kernel,
       'Kernel `' || missing.kernel || '` not found in kernel traces but should exist',
       'add the missing kernel', place.file, place.line, 'runs below ' || missing.ops, 'not in the document',
       missing.source, ' of ' || missing.source || ' not found in kernel traces but should exist'
FROM missing
JOIN place ON place.kernel = missing.kernel
WHERE NOT EXISTS (SELECT 1 FROM trace_scope)
ORDER BY missing.source, missing.kernel;
