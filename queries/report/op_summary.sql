-- The ops with their kernels: those of the document, then those that only the source shows.
-- Columns: op, kernel_count (distinct names, of both), is_more (1: only in the source, where a document is loaded),
--          kernel_group (source and phase of the kernels that follow; NULL where there is one group), kernels, is_wide
--          (1: kernels are so many that classes which choose between them stand for them; queries/report/variants names
--          them: those that only the source shows where they are more than half a dozen, else those of the document
--          where they are more than a dozen). A row each group, in the order in which the ops first stand in the tree;
--          one without kernels for an op that has none.
-- A kernel stands once: under all its sources, those that the source shows below the op where it does, and under its
-- phase if it has one only. One of the document that the source does not show below the op says so.
WITH
    map AS MATERIALIZED (SELECT op, kernel, source, phase, origin FROM op_kernel),
    base (op, kernel, source, phase, is_more) AS MATERIALIZED (
        SELECT each.op, each.kernel, coalesce(below.source, each.source),
               CASE WHEN min(phase) = max(phase) THEN min(phase) ELSE 'any' END,
               origin = 'source' AND EXISTS (SELECT 1 FROM trace_kernel)
        FROM (SELECT *, max(origin) OVER (PARTITION BY op, kernel) AS best FROM map) AS each -- 'traces' before 'source'
        LEFT JOIN (SELECT DISTINCT op, kernel, source FROM map WHERE origin = 'source') AS below
            ON each.origin = 'traces' AND below.op = each.op AND below.kernel = each.kernel
        WHERE origin = best
        GROUP BY each.op, each.kernel, coalesce(below.source, each.source)
    ),
    -- Under a configuration: the condition that still decides, where all calls of the kernel stand under one.
    told (op, kernel, told) AS MATERIALIZED (
        SELECT op_site.op, launch.kernel,
               min(CASE WHEN guard_kind.operator = 'not ' AND test.text GLOB 'not *' AND test.text NOT GLOB 'not * *'
                        THEN substr(test.text, 5) -- "not (not fits)"
                        WHEN guard_kind.operator = '' OR instr(test.text, ' ') = 0 THEN guard_kind.operator || test.text
                        ELSE guard_kind.operator || '(' || test.text || ')' END)
        FROM op_site JOIN op_start ON op_start.op_site_id = op_site.op_site_id
        JOIN start_kernel ON start_kernel.start_id = op_start.start_id
        CROSS JOIN linked_kernel AS launch ON launch.call_id = kernel_call AND launch.place = start_kernel.place
        JOIN call ON call.call_id = start_kernel.kernel_call
        LEFT JOIN guard ON guard.guard_id = call.guard_id
        LEFT JOIN guard_kind ON guard_kind.guard_kind_id = guard.guard_kind_id
        LEFT JOIN name AS test ON test.name_id = guard.test_id
        LEFT JOIN dead_arm ON dead_arm.node_id = start_kernel.node_id
            AND dead_arm.guard_id = guard.guard_id + 1 - 2 * (guard.guard_id & 1) -- the other arm
        WHERE EXISTS (SELECT 1 FROM configuration)
        GROUP BY op_site.op, launch.kernel
        HAVING count(DISTINCT coalesce(guard_kind.operator || test.text, '')) = 1 AND max(dead_arm.node_id) IS NULL
            AND length(min(test.text)) <= 60
    ),
    kernel (op, kernel, source, phase, is_more) AS MATERIALIZED (
        SELECT op, kernel, group_concat(source, ', '), CASE WHEN min(phase) = max(phase) THEN min(phase) ELSE 'any' END,
               is_more
        FROM (SELECT * FROM base ORDER BY op, kernel, source)
        GROUP BY op, kernel
    ),
    shown (op, kernel) AS MATERIALIZED (
        SELECT op, kernel FROM map WHERE origin = 'source'
        UNION
        SELECT op, name FROM map JOIN kernel_known_as USING (kernel) WHERE origin = 'source'
    ),
    counted (op, kernels, more) AS MATERIALIZED (
        SELECT op, count(*), sum(is_more) FROM kernel GROUP BY op
    ),
    variant (op, class, kernels, place) AS MATERIALIZED (
        SELECT op, class, kernels, row_number() OVER (PARTITION BY op ORDER BY kernels DESC, class)
        FROM (
            SELECT op, class, count(DISTINCT kernel) AS kernels
            FROM op_variant
            WHERE class <> ''
            GROUP BY op, class)
    ),
    wide (op, classes) AS MATERIALIZED (
        SELECT op, group_concat(CASE WHEN place <= 6 THEN class || ' ' || kernels ELSE '…' END, ', ')
                || CASE WHEN others > 0 THEN ', others ' || others ELSE '' END
        FROM (
            SELECT variant.op, variant.class, variant.kernels, variant.place, op_wide.others
            FROM op_wide
            JOIN variant ON variant.op = op_wide.op AND variant.place <= 7
            ORDER BY variant.op, variant.place)
        GROUP BY op
    ),
    -- Of which kernels the classes stand for: of those of the document, of those that it leaves out.
    gathered (op, is_more) AS MATERIALIZED (
        SELECT wide.op, counted.more > 0
        FROM wide JOIN counted ON counted.op = wide.op
        WHERE counted.more > 6 OR NOT EXISTS (SELECT 1 FROM trace_kernel)
        UNION
        SELECT wide.op, 0
        FROM wide JOIN counted ON counted.op = wide.op
        WHERE counted.more <= 6 AND counted.kernels - counted.more > 12 AND NOT EXISTS (
            SELECT 1 FROM kernel WHERE kernel.op = wide.op AND (op, kernel) NOT IN (SELECT op, kernel FROM shown))
    ),
    listed (op, is_more, place, title, kernels, is_wide) AS (
        SELECT op, is_more, source || phase,
               CASE
                   WHEN count(*) OVER (PARTITION BY op, is_more) = 1 AND NOT is_more THEN NULL
                   WHEN phase = 'any' THEN source
                   ELSE source || ', ' || phase
               END,
               group_concat(kernel || coalesce(' (' || told || ')', ''), ', '), 0
        FROM (SELECT kernel.*,
                     CASE
                         WHEN is_more OR (kernel.op, kernel.kernel) IN (SELECT op, kernel FROM shown) THEN told.told
                         ELSE 'in document only'
                     END AS told
              FROM kernel
              LEFT JOIN told ON told.op = kernel.op AND told.kernel = kernel.kernel
              ORDER BY kernel.op, is_more, source, phase, kernel.kernel)
        WHERE (op, is_more) NOT IN (SELECT op, is_more FROM gathered)
        GROUP BY op, is_more, source, phase
        UNION ALL
        SELECT wide.op, gathered.is_more, '', NULL, wide.classes, 1
        FROM wide JOIN gathered ON gathered.op = wide.op
    )
SELECT each.op, coalesce(counted.kernels, 0) AS kernel_count, coalesce(listed.is_more, 0) AS is_more,
       listed.title AS kernel_group, coalesce(listed.kernels, '') AS kernels, coalesce(listed.is_wide, 0) AS is_wide
FROM (SELECT op, min(op_site_id) AS first FROM op_site GROUP BY op) AS each
LEFT JOIN counted ON counted.op = each.op LEFT JOIN listed ON listed.op = each.op
ORDER BY each.first, is_more, listed.place, listed.title;
