-- The rows of tables with the call sites, and where they are wrong the ops, of the kernel's chains.
-- Inputs: trace_row_site, trace_row_words, trace_row_place, trace_row_op, trace_row_ops, trace_op_claim, trace_summary,
-- trace_step, trace_match, trace_wanted, trace_call_site, finding, trace_line, trace_broken, trace_row_own.
-- Fills: repair.
INSERT INTO repair (code, cause, doc_line, kind, stands, should)
WITH
    cell (doc_line, kernel, old, is_wrong) AS MATERIALIZED (
        SELECT site.doc_line, site.kernel, coalesce(min(summary.call_site_text), min(claim.call_site_text)),
               sum(site.step_line IS NULL AND NOT site.is_called) > 0
        FROM trace_row_site AS site
        LEFT JOIN trace_summary AS summary ON summary.doc_line = site.doc_line
        LEFT JOIN trace_op_claim AS claim ON claim.doc_line = site.doc_line AND claim.position = 1
        GROUP BY site.doc_line
        HAVING sum(site.step_line IS NULL OR site.now <> site.told) > 0
            OR site.doc_line IN (SELECT doc_line FROM trace_row_op WHERE step_line IS NULL OR is_container)
        UNION ALL
        -- Rows whose call sites are words alone: '(via communicator.py)'.
        SELECT claim.doc_line, min(claim.kernel), min(words.told), 0
        FROM trace_op_claim AS claim
        LEFT JOIN trace_row_words AS words ON words.doc_line = claim.doc_line
        WHERE claim.doc_line NOT IN (SELECT doc_line FROM trace_row_site)
            AND (words.doc_line IS NOT NULL OR claim.doc_line IN (SELECT doc_line FROM trace_row_ops))
        GROUP BY claim.doc_line
    ),
    site (doc_line, text, first) AS MATERIALIZED (SELECT doc_line, text, first FROM trace_row_place),
    -- Call sites of a row that no chain has, and those of the chains that it does not name: as many take their places.
    lost_site (doc_line, position, ordinal, sites) AS MATERIALIZED (
        SELECT doc_line, position, row_number() OVER (PARTITION BY doc_line ORDER BY position),
               count(*) OVER (PARTITION BY doc_line)
        FROM trace_row_site WHERE step_line IS NULL AND NOT is_called
    ),
    free_site (doc_line, text, ordinal, sites) AS MATERIALIZED (
        SELECT doc_line, text, row_number() OVER (PARTITION BY doc_line ORDER BY first, text),
               count(*) OVER (PARTITION BY doc_line)
        FROM site
        WHERE (doc_line, text) NOT IN (
            SELECT doc_line, now FROM trace_row_site WHERE step_line IS NOT NULL OR is_called)
    ),
    kept (doc_line, list) AS MATERIALIZED (
        SELECT doc_line, group_concat(now, ', ')
        FROM (SELECT doc_line, now
              FROM (SELECT site.doc_line, site.position, site.now
                    FROM trace_row_site AS site
                    JOIN trace_step ON trace_step.doc_line = site.step_line
                    -- Of a row that names what holds ops, the calls that make those.
                    WHERE trace_step.position = 0
                        OR site.doc_line NOT IN (SELECT doc_line FROM trace_row_op WHERE is_container)
                        OR (trace_step.kernel, trace_step.chain, trace_step.position)
                            IN (SELECT kernel, chain, position FROM trace_match WHERE op_site_id IS NOT NULL)
                            AND (trace_step.kernel, trace_step.chain) NOT IN (
                                SELECT kernel, chain FROM trace_wanted WHERE chain IS NOT NULL)
                    UNION ALL
                    SELECT doc_line, position, now FROM trace_row_site WHERE is_called
                    UNION ALL
                    -- What names no line stays as it is.
                    SELECT doc_line, position, text
                    FROM trace_call_site
                    WHERE line IS NULL AND doc_line IN (
                        SELECT doc_line FROM trace_row_site WHERE step_line IS NOT NULL OR is_called)
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
    wrong (doc_line, cause) AS (
        SELECT doc_line, min(cause)
        FROM finding
        WHERE code = 'wrong-row' AND severity = 'error'
            AND (doc_line IN (SELECT doc_line FROM cell WHERE is_wrong)
                OR doc_line IN (SELECT doc_line FROM trace_row_ops))
        GROUP BY doc_line
    ),
    row (code, cause, doc_line, stands, should) AS (
        SELECT CASE WHEN wrong.doc_line IS NULL THEN 'row-moved' ELSE 'wrong-row' END, coalesce(wrong.cause, 'moved'),
               cell.doc_line, trace_line.text,
               replace(coalesce(replace(trace_line.text, '| ' || cell.old || ' |',
                                        '| ' || coalesce(kept.list, chosen.list, cell.old) || ' |'), trace_line.text),
                       coalesce(ops.old, ''), coalesce(ops.new, ''))
        FROM cell
        JOIN trace_line ON trace_line.doc_line = cell.doc_line
        LEFT JOIN kept ON kept.doc_line = cell.doc_line
        LEFT JOIN chosen ON chosen.doc_line = cell.doc_line
        LEFT JOIN trace_row_ops AS ops ON ops.doc_line = cell.doc_line
        LEFT JOIN wrong ON wrong.doc_line = cell.doc_line
        WHERE cell.kernel NOT IN (SELECT kernel FROM trace_broken)
            AND cell.doc_line NOT IN (SELECT doc_line FROM trace_row_own)
    )
SELECT code, cause, doc_line, 'replace', stands, should
FROM row
WHERE should <> stands
ORDER BY 3, 4, 2, 6;
