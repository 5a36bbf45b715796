-- The rows of tables with the call sites, and where they are wrong the ops, of the kernel's chains.
-- Inputs: trace_row_site, trace_row_place, trace_row_op, trace_op_claim, trace_summary, trace_step, trace_match,
-- trace_line, trace_broken, finding. Fills: repair.
INSERT INTO repair (code, cause, doc_line, kind, stands, should)
WITH
    row_site AS MATERIALIZED (SELECT * FROM trace_row_site),
    row_op AS MATERIALIZED (SELECT * FROM trace_row_op),
    cell (doc_line, kernel, old, is_wrong) AS MATERIALIZED (
        SELECT site.doc_line, site.kernel, coalesce(min(summary.call_site_text), min(claim.call_site_text)),
               sum(site.step_line IS NULL) > 0
        FROM row_site AS site
        LEFT JOIN trace_summary AS summary ON summary.doc_line = site.doc_line
        LEFT JOIN trace_op_claim AS claim ON claim.doc_line = site.doc_line AND claim.position = 1
        GROUP BY site.doc_line
        HAVING sum(site.step_line IS NULL OR site.now <> site.told) > 0
            OR site.doc_line IN (SELECT doc_line FROM row_op WHERE step_line IS NULL)
    ),
    site (doc_line, text, first) AS MATERIALIZED (SELECT doc_line, text, first FROM trace_row_place),
    -- Call sites of a row that no chain has, and those of the chains that it does not name: as many take their places.
    lost_site (doc_line, position, ordinal, sites) AS MATERIALIZED (
        SELECT doc_line, position, row_number() OVER (PARTITION BY doc_line ORDER BY position),
               count(*) OVER (PARTITION BY doc_line)
        FROM row_site WHERE step_line IS NULL
    ),
    free_site (doc_line, text, ordinal, sites) AS MATERIALIZED (
        SELECT doc_line, text, row_number() OVER (PARTITION BY doc_line ORDER BY first, text),
               count(*) OVER (PARTITION BY doc_line)
        FROM site
        WHERE NOT EXISTS (
            SELECT 1
            FROM row_site
            WHERE row_site.doc_line = site.doc_line AND row_site.now = site.text AND row_site.step_line IS NOT NULL)
    ),
    kept (doc_line, list) AS MATERIALIZED (
        SELECT doc_line, group_concat(now, ', ')
        FROM (SELECT doc_line, now
              FROM (SELECT doc_line, position, now FROM row_site WHERE step_line IS NOT NULL
                    UNION ALL
                    SELECT lost_site.doc_line, lost_site.position, free_site.text
                    FROM lost_site
                    JOIN free_site USING (doc_line, ordinal, sites))
              GROUP BY doc_line, now
              ORDER BY doc_line, min(position))
        GROUP BY doc_line
    ),
    chosen (doc_line, list) AS MATERIALIZED (
        SELECT doc_line, group_concat(text, ', ')
        FROM (SELECT doc_line, text FROM site ORDER BY doc_line, first)
        WHERE doc_line NOT IN (SELECT doc_line FROM kept)
        GROUP BY doc_line
    ),
    -- Rows with an op that no chain has: the ops of the chains, in the way that the row writes them.
    lost (doc_line, kernel, is_called) AS MATERIALIZED (
        SELECT row.doc_line, row.kernel, max(instr(trace_line.text, row.op || '()') > 0)
        FROM row_op AS row
        JOIN trace_line ON trace_line.doc_line = row.doc_line
        GROUP BY row.doc_line
        HAVING sum(row.step_line IS NULL) > 0
    ),
    op (kernel, op, first) AS MATERIALIZED (
        SELECT trace_match.kernel, trace_match.op, min(trace_step.doc_line)
        FROM trace_match
        JOIN trace_step ON trace_step.kernel = trace_match.kernel AND trace_step.chain = trace_match.chain
            AND trace_step.position = trace_match.position
        WHERE trace_match.op_site_id IS NOT NULL
        GROUP BY trace_match.kernel, trace_match.op
    ),
    ops (doc_line, old, new) AS MATERIALIZED (
        SELECT doc_line, '| ' || trim(substr(rest, 1, instr(rest, '|') - 1)) || ' |', '| ' || list || ' |'
        FROM (
            SELECT doc_line, substr(text, instr(substr(text, 2), '|') + 2) AS rest, group_concat(name, ', ') AS list
            FROM (
                SELECT lost.doc_line, trace_line.text,
                       '`' || CASE WHEN lost.is_called THEN op.op
                           ELSE replace(replace(op.op, rtrim(op.op, replace(op.op, '.', '')), ''), '()', '') END || '`'
                           AS name
                FROM lost
                JOIN trace_line ON trace_line.doc_line = lost.doc_line
                JOIN op ON op.kernel = lost.kernel
                ORDER BY lost.doc_line, op.first
            )
            GROUP BY doc_line
        )
    ),
    wrong (doc_line, cause) AS (
        SELECT doc_line, min(cause)
        FROM finding
        WHERE code = 'wrong-row' AND severity = 'error'
            AND (doc_line IN (SELECT doc_line FROM cell WHERE is_wrong) OR doc_line IN (SELECT doc_line FROM lost))
        GROUP BY doc_line
    ),
    row (code, cause, doc_line, stands, should) AS (
        SELECT CASE WHEN wrong.doc_line IS NULL THEN 'row-moved' ELSE 'wrong-row' END, coalesce(wrong.cause, 'moved'),
               cell.doc_line, trace_line.text,
               replace(replace(trace_line.text, '| ' || cell.old || ' |',
                               '| ' || coalesce(kept.list, chosen.list, cell.old) || ' |'),
                       coalesce(ops.old, ''), coalesce(ops.new, ''))
        FROM cell
        JOIN trace_line ON trace_line.doc_line = cell.doc_line
        LEFT JOIN kept ON kept.doc_line = cell.doc_line
        LEFT JOIN chosen ON chosen.doc_line = cell.doc_line
        LEFT JOIN ops ON ops.doc_line = cell.doc_line
        LEFT JOIN wrong ON wrong.doc_line = cell.doc_line
        WHERE cell.kernel NOT IN (SELECT kernel FROM trace_broken)
    )
SELECT code, cause, doc_line, 'replace', stands, should
FROM row
WHERE should <> stands
ORDER BY doc_line;
