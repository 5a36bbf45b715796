-- The ops with their kernels: those of the document; those of the source where no document is loaded.
-- Columns: op, kernel_count (distinct names), kernels (grouped by source and phase where they differ), more (kernels
--          that only the source shows), in the order in which the ops first stand in the tree.
-- A kernel stands once: under all its sources, and under its phase if it has one only.
WITH
    shown (origin) AS (
        SELECT CASE WHEN EXISTS (SELECT 1 FROM trace_kernel) THEN 'traces' ELSE 'source' END
    ),
    base (op, kernel, source, phase) AS MATERIALIZED (
        SELECT op, kernel, source, phase
        FROM op_kernel
        WHERE origin = (SELECT origin FROM shown)
        ORDER BY op, kernel, source
    ),
    sources (op, kernel, source) AS (
        SELECT op, kernel, group_concat(source, ', ')
        FROM (SELECT DISTINCT op, kernel, source FROM base ORDER BY op, kernel, source)
        GROUP BY op, kernel
    ),
    phases (op, kernel, phase) AS (
        SELECT op, kernel, CASE WHEN count(DISTINCT phase) = 1 THEN min(phase) ELSE 'any' END
        FROM base
        GROUP BY op, kernel
    ),
    variant (op, source, phase, kernels, count) AS (
        SELECT op, source, phase, group_concat(kernel, ', '), count(*)
        FROM (
            SELECT sources.op, sources.source, phases.phase, sources.kernel
            FROM sources
            JOIN phases ON phases.op = sources.op AND phases.kernel = sources.kernel
            ORDER BY sources.op, sources.source, phases.phase, sources.kernel
        )
        GROUP BY op, source, phase
    ),
    titled (op, place, text, count) AS (
        SELECT variant.op, variant.source || variant.phase,
               CASE
                   WHEN count(*) OVER (PARTITION BY op) = 1 THEN kernels
                   WHEN phase = 'any' THEN '**' || source || '**: ' || kernels
                   ELSE '**' || source || ', ' || phase || '**: ' || kernels
               END,
               count
        FROM variant
    ),
    listed (op, text, count) AS (
        SELECT op, group_concat(text, '; '), sum(count)
        FROM (SELECT * FROM titled ORDER BY op, place)
        GROUP BY op
    ),
    more (op, count) AS (
        SELECT op, count(DISTINCT kernel)
        FROM kernel_only_in_source
        WHERE (SELECT origin FROM shown) = 'traces'
        GROUP BY op
    )
SELECT op_site.op, coalesce(listed.count, 0) AS kernel_count, coalesce(listed.text, '') AS kernels,
       coalesce(more.count, 0) AS more
FROM op_site
LEFT JOIN listed ON listed.op = op_site.op
LEFT JOIN more ON more.op = op_site.op
GROUP BY op_site.op
ORDER BY min(op_site.op_site_id);
