-- The rows of tables with the call sites, and where they are wrong the ops, of the kernel's chains.
-- Inputs: trace_row_site, trace_row_op, trace_op_claim, trace_summary, trace_anchor, trace_step, trace_match,
-- call_site, trace_line. Fills: finding (row-moved), repair.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, expected, found, cause, claim)
SELECT 'row-moved', 'note', kernel, 'Kernel `' || kernel || '`: ' || told || ' of a table is at ' || now,
       'correct the row', doc_line, now, told, 'moved',
       ': ' || count(*) OVER () || ' call sites of tables moved with the chains that they stand for'
FROM trace_row_site
WHERE step_line IS NOT NULL AND now <> told
ORDER BY doc_line, position;

INSERT INTO repair (code, cause, doc_line, kind, stands, should)
WITH
    cell (doc_line, kernel, old, is_wrong, implied) AS MATERIALIZED (
        SELECT site.doc_line, site.kernel, coalesce(min(summary.call_site_text), min(claim.call_site_text)),
               sum(site.step_line IS NULL) > 0, min(CASE WHEN site.told GLOB ':*' THEN site.file END)
        FROM trace_row_site AS site
        LEFT JOIN trace_summary AS summary ON summary.doc_line = site.doc_line
        LEFT JOIN trace_op_claim AS claim ON claim.doc_line = site.doc_line AND claim.position = 1
        GROUP BY site.doc_line
        HAVING sum(site.step_line IS NULL OR site.now <> site.told) > 0
    ),
    kept (doc_line, list) AS MATERIALIZED (
        SELECT doc_line, group_concat(now, ', ')
        FROM (SELECT DISTINCT doc_line, now FROM trace_row_site WHERE step_line IS NOT NULL
              ORDER BY doc_line, position)
        GROUP BY doc_line
    ),
    -- Of rows without a call site that holds: those of the ops of the chains; of the summary that of the kernel.
    place (kernel, is_op, call_id, first) AS MATERIALIZED (
        SELECT anchor.kernel, anchor.position > 0, anchor.call_id, min(trace_step.doc_line)
        FROM trace_anchor AS anchor
        JOIN trace_step ON trace_step.kernel = anchor.kernel AND trace_step.chain = anchor.chain
            AND trace_step.position = anchor.position
        WHERE anchor.is_op OR anchor.position = 0
        GROUP BY anchor.kernel, anchor.position > 0, anchor.call_id
    ),
    chosen (doc_line, list) AS MATERIALIZED (
        SELECT doc_line, group_concat(text, ', ')
        FROM (
            SELECT cell.doc_line, CASE WHEN call_site.file GLOB '*/' || cell.implied THEN '' ELSE
                       replace(call_site.file, rtrim(call_site.file, replace(call_site.file, '/', '')), '') END
                       || ':' || call_site.line AS text, place.first
            FROM cell
            JOIN place ON place.kernel = cell.kernel
                AND place.is_op = (cell.doc_line NOT IN (SELECT doc_line FROM trace_summary))
            JOIN call_site ON call_site.call_id = place.call_id
            WHERE cell.doc_line NOT IN (SELECT doc_line FROM kept)
            ORDER BY cell.doc_line, place.first
        )
        GROUP BY doc_line
    ),
    -- An op that no chain has: the only one of the row is replaced, one of several goes.
    ops (doc_line, old, new) AS MATERIALIZED (
        SELECT row.doc_line,
               CASE WHEN count(*) = 1 THEN '| ' || lost.text || ' |' ELSE ', ' || lost.text END,
               CASE WHEN count(*) > 1 THEN ''
                   ELSE '| ' || (SELECT group_concat('`' || name || '`', ', ')
                                 FROM (SELECT DISTINCT
                                           replace(replace(op, rtrim(op, replace(op, '.', '')), ''), '()', '') AS name
                                       FROM trace_match
                                       WHERE trace_match.kernel = row.kernel AND trace_match.op_site_id IS NOT NULL
                                       ORDER BY 1)) || ' |' END
        FROM trace_row_op AS row
        JOIN (SELECT doc_line, min('`' || op || '`') AS text
              FROM trace_row_op WHERE step_line IS NULL GROUP BY doc_line HAVING count(*) = 1) AS lost
            ON lost.doc_line = row.doc_line
        GROUP BY row.doc_line
    ),
    wrong (doc_line, cause) AS (SELECT doc_line, min(cause) FROM finding WHERE code = 'wrong-row' GROUP BY doc_line)
SELECT CASE WHEN wrong.doc_line IS NULL THEN 'row-moved' ELSE 'wrong-row' END, coalesce(wrong.cause, 'moved'),
       cell.doc_line, 'replace', trace_line.text,
       replace(replace(trace_line.text, '| ' || cell.old || ' |',
                       '| ' || coalesce(kept.list, chosen.list, cell.old) || ' |'),
               coalesce(ops.old, ''), coalesce(ops.new, ''))
FROM cell
JOIN trace_line ON trace_line.doc_line = cell.doc_line
LEFT JOIN kept ON kept.doc_line = cell.doc_line
LEFT JOIN chosen ON chosen.doc_line = cell.doc_line
LEFT JOIN ops ON ops.doc_line = cell.doc_line
LEFT JOIN wrong ON wrong.doc_line = cell.doc_line
ORDER BY cell.doc_line;
