-- Which kernels of the document does nothing in reach of the models call?
-- Columns: the kernel, its line in the document, how many calls of that name the source has at all
-- and where the first stands (none: the kernel is gone).
WITH
    -- The last identifier of what is called, as written.
    call (name, call_id, place) AS MATERIALIZED (
        SELECT replace(callee, rtrim(callee, replace(callee, '.', '')), ''), call_id,
               printf('%s:%06d', file, line)
        FROM call_site
        WHERE kind = 'call'
    ),
    dead (kernel, name) AS (
        SELECT kernel, kernel FROM trace_kernel WHERE kernel NOT IN (SELECT kernel FROM kernel_site)
        UNION
        SELECT kernel, replace(first_line_name, rtrim(first_line_name, replace(first_line_name, '.', '')), '')
        FROM trace_kernel
        WHERE kernel NOT IN (SELECT kernel FROM kernel_site) AND first_line_name IS NOT NULL
    ),
    found (kernel, calls, place) AS (
        SELECT dead.kernel, count(DISTINCT call.call_id), min(call.place)
        FROM dead
        JOIN call ON call.name = dead.name
        GROUP BY dead.kernel
    )
SELECT trace_kernel.kernel, trace_kernel.source, trace_kernel.category, trace_kernel.doc_line,
       coalesce(found.calls, 0) AS calls,
       rtrim(rtrim(found.place, '0123456789'), ':') || ':' || CAST(substr(found.place, -6) AS INTEGER) AS first_call
FROM trace_kernel
LEFT JOIN found ON found.kernel = trace_kernel.kernel
WHERE trace_kernel.kernel IN (SELECT kernel FROM dead)
ORDER BY trace_kernel.kernel;
