-- wrong-row: a row of a table contradicts the chains of its kernel: a call site, or an op, that none of them has, or
-- that is none of their ops.
-- Inputs: trace_row_site, trace_row_op, trace_row_own, trace_row_right, trace_step, trace_wanted, trace_broken,
-- trace_own, trace_reference, kernel_known_as, linked_kernel, op_site, call, finding.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, file, line, expected, found, cause, claim)
WITH
    lost_site (doc_line, part, kernel, list) AS MATERIALIZED (
        SELECT doc_line, part, kernel, group_concat(told, ', ')
        FROM (SELECT site.*
              FROM trace_row_site AS site
              LEFT JOIN trace_row_own AS own ON own.doc_line = site.doc_line AND NOT own.is_op
                  AND own.name = coalesce(site.file, '') || ':' || site.line
              WHERE site.step_line IS NULL AND NOT site.is_called AND own.first IS NULL
              ORDER BY site.doc_line, site.position)
        GROUP BY doc_line
    ),
    lost_op (doc_line, kernel, list) AS MATERIALIZED (
        SELECT doc_line, kernel, group_concat('`' || op || '`', ', ')
        FROM (SELECT row.*
              FROM trace_row_op AS row
              LEFT JOIN trace_row_own AS own ON own.doc_line = row.doc_line AND own.is_op
                  AND own.position = row.position
              WHERE row.step_line IS NULL AND own.first IS NULL
              ORDER BY row.doc_line, row.position)
        GROUP BY doc_line
    ),
    op (plain) AS MATERIALIZED (SELECT DISTINCT replace(op, '()', '') FROM op_site),
    held (doc_line, kernel, list, ops, is_op) AS MATERIALIZED (
        SELECT doc_line, kernel, group_concat('`' || op || '`', ', '), count(*),
               max(name IN (SELECT replace(plain, rtrim(plain, replace(plain, '.', '')), '') FROM op))
        FROM (SELECT row.*
              FROM trace_row_op AS row
              LEFT JOIN trace_row_own AS own ON own.doc_line = row.doc_line AND own.is_op
                  AND own.position = row.position
              WHERE row.is_container AND own.first IS NULL
              ORDER BY row.doc_line, row.position)
        GROUP BY doc_line
    ),
    -- Of a document that was written from this source: what the kernel has nowhere, whatever can be read of its chains.
    nowhere (doc_line) AS MATERIALIZED (
        SELECT doc_line FROM trace_row_own
        UNION
        SELECT site.doc_line
        FROM trace_row_site AS site
        WHERE site.step_line IS NULL AND NOT site.is_called AND site.part = 'summary'
            AND EXISTS (SELECT 1 FROM trace_own) AND NOT EXISTS (
                SELECT 1
                FROM linked_kernel
                LEFT JOIN kernel_known_as AS known ON known.kernel = linked_kernel.kernel
                JOIN call ON call.call_id = linked_kernel.call_id
                WHERE site.kernel IN (linked_kernel.kernel, known.name) AND call.line = site.line)
    ),
    referring (kernel, other) AS MATERIALIZED (SELECT kernel, other FROM trace_reference),
    told (kernel, doc_line, found, what, cause) AS (
        SELECT lost_site.kernel, lost_site.doc_line, lost_site.list,
               CASE lost_site.part WHEN 'summary' THEN 'the summary table has ' || lost_site.list
                   || ', its chains begin elsewhere'
                   ELSE 'no chain goes through ' || lost_site.list || ' of the table of ops' END,
               lost_site.part || ' site of ' || coalesce(right.ops, lost_site.kernel)
        FROM lost_site
        LEFT JOIN trace_row_right AS right ON right.kernel = lost_site.kernel
        WHERE lost_site.kernel IN (SELECT kernel FROM trace_step)
            AND lost_site.doc_line NOT IN (SELECT doc_line FROM lost_op)
        UNION ALL
        SELECT lost_op.kernel, lost_op.doc_line, lost_op.list || coalesce(' at ' || lost_site.list, ''),
               'no chain goes through ' || lost_op.list || ' of the table of ops',
               lost_op.list || coalesce(' for ' || right.ops, '')
        FROM lost_op
        LEFT JOIN trace_row_right AS right ON right.kernel = lost_op.kernel
        LEFT JOIN lost_site ON lost_site.doc_line = lost_op.doc_line
        WHERE lost_op.kernel IN (SELECT kernel FROM trace_step)
        UNION ALL
        SELECT held.kernel, held.doc_line, held.list,
               held.list || ' of the table of ops ' || CASE
                   WHEN held.is_op OR held.kernel IN (SELECT kernel FROM trace_wanted WHERE chain IS NOT NULL)
                   THEN CASE held.ops WHEN 1 THEN 'does not run it' ELSE 'do not run it' END
                   WHEN held.ops = 1 THEN 'is no op: it holds the op'
                   ELSE 'are no ops: they hold the op' END,
               held.list || ' of ' || held.kernel
        FROM held
        WHERE held.doc_line NOT IN (SELECT doc_line FROM finding WHERE code = 'wrong-row')
    )
SELECT 'wrong-row', 'error', told.kernel, 'Kernel `' || told.kernel || '`: ' || told.what,
       'correct the row', told.doc_line, right.file, right.line, right.expected, told.found, told.cause,
       ': ' || told.what
FROM told
LEFT JOIN trace_row_right AS right ON right.kernel = told.kernel
WHERE told.doc_line IN (SELECT doc_line FROM nowhere) OR told.kernel NOT IN (SELECT kernel FROM trace_broken)
    -- Where the source says that the kernel is called there, its chain is wrong.
    AND NOT (told.what GLOB 'the summary table *' AND EXISTS (SELECT 1 FROM trace_own))
    -- Nor, of ops, where a section is wrong that its chains go on in.
    AND (told.what GLOB 'the summary table *' OR told.kernel NOT IN (
        SELECT kernel FROM referring WHERE other <> kernel AND other IN (
            SELECT kernel FROM finding WHERE severity = 'error' UNION ALL SELECT kernel FROM trace_broken)))
ORDER BY told.doc_line, 3, 4, 9, 10;
