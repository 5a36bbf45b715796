-- The ops with their kernels: those of the document; those of the source where no document is loaded.
-- Columns: op, kernel_count (distinct names), more (kernels that only the source shows), kernel_group (source and phase
--          of the kernels that follow; NULL where the op has one group), kernels. A row each group, in the order
--          in which the ops first stand in the tree; one without kernels for an op that has none.
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
    listed (op, place, title, kernels, count) AS (
        SELECT variant.op, variant.source || variant.phase,
               CASE
                   WHEN count(*) OVER (PARTITION BY op) = 1 THEN NULL
                   WHEN phase = 'any' THEN source
                   ELSE source || ', ' || phase
               END,
               kernels, sum(count) OVER (PARTITION BY op)
        FROM variant
    ),
    more (op, count) AS (
        SELECT op, count(DISTINCT kernel)
        FROM kernel_only_in_source
        WHERE (SELECT origin FROM shown) = 'traces'
        GROUP BY op
    )
SELECT each.op, coalesce(listed.count, 0) AS kernel_count, coalesce(more.count, 0) AS more,
       listed.title AS kernel_group, coalesce(listed.kernels, '') AS kernels
FROM (SELECT op, min(op_site_id) AS first FROM op_site GROUP BY op) AS each
LEFT JOIN listed ON listed.op = each.op
LEFT JOIN more ON more.op = each.op
ORDER BY each.first, listed.place;
