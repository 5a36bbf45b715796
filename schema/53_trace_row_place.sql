-- Rows of the kernel → ops table whose call sites are words alone, of a file that no chain of the kernel passes.
CREATE VIEW trace_row_words AS
SELECT doc_line, kernel, call_site_text AS told
FROM trace_op_claim
WHERE position = 1 AND doc_line NOT IN (SELECT doc_line FROM trace_row_site) AND call_site_text GLOB '*[a-z0-9_].py*'
    AND NOT EXISTS (
        SELECT 1
        FROM trace_told
        JOIN source_file ON source_file.file_id = trace_told.call_id >> 24
        WHERE trace_told.kernel = trace_op_claim.kernel AND instr(
            ' ' || replace(replace(replace(trace_op_claim.call_site_text, '(', ' '), '`', ' '), '/', ' '),
            ' ' || replace(file, rtrim(file, replace(file, '/', '')), '')) > 0);

-- The call sites that rows of the summary and of the kernel → ops table should name, as they would write them: of the
-- summary those of the kernel, else those of the ops of its chains.
--   doc_line  of the row
--   text      'fused_moe.py:475', ':475' where the row leaves out the file
--   first     doc_line of the first step that is this call
CREATE VIEW trace_row_place AS
WITH
    row (doc_line, kernel, implied) AS MATERIALIZED (
        SELECT doc_line, kernel, min(CASE WHEN told GLOB ':*' THEN file END) FROM trace_row_site GROUP BY doc_line
        UNION ALL
        SELECT doc_line, kernel, NULL FROM trace_row_words
    ),
    place (kernel, is_op, call_id, first) AS MATERIALIZED (
        SELECT anchor.kernel, anchor.position > 0, coalesce(inner_call.call_id, anchor.call_id),
               min(coalesce(trace_step.doc_line, shared_line))
        FROM trace_anchor AS anchor
        LEFT JOIN trace_function AS wrapper ON wrapper.kernel = anchor.kernel AND wrapper.chain = anchor.chain
            AND anchor.position = 0
        LEFT JOIN trace_inner AS inner_call ON inner_call.kernel = wrapper.kernel
            AND inner_call.scope_id = wrapper.scope_id AND inner_call.place = 0
        JOIN trace_step ON trace_step.kernel = anchor.kernel AND trace_step.chain = anchor.chain
            AND trace_step.position = anchor.position
        WHERE anchor.position = 0 OR anchor.is_op AND (anchor.kernel, anchor.chain) NOT IN (
            SELECT kernel, chain FROM trace_wanted WHERE chain IS NOT NULL)
        GROUP BY 1, 2, 3
        UNION ALL
        SELECT wanted.kernel, 1, step.call_id, wanted.doc_line
        FROM trace_wanted AS wanted
        JOIN trace_wanted_step AS step ON step.kernel = wanted.kernel AND step.kernel_call = wanted.kernel_call
        WHERE wanted.chain IS NOT NULL AND step.is_op
        UNION ALL
        SELECT kernel, 1, call_id, doc_line FROM trace_route_op
    ),
    -- Of a kernel that is said not to run the source has no call: its chains tell where it was.
    idle (kernel, base, line, first) AS MATERIALIZED (
        SELECT step.kernel, replace(step.file, rtrim(step.file, replace(step.file, '/', '')), ''), step.line,
               step.doc_line
        FROM trace_idle
        JOIN trace_step AS step ON step.kernel = trace_idle.kernel AND step.position = 0
        WHERE step.file IS NOT NULL AND step.line IS NOT NULL AND (step.kernel, step.chain) NOT IN (
            SELECT kernel, chain FROM trace_anchor WHERE position = 0)
    )
SELECT row.doc_line,
       CASE WHEN call_site.file GLOB '*/' || row.implied THEN ''
           ELSE replace(call_site.file, rtrim(call_site.file, replace(call_site.file, '/', '')), '') END
           || ':' || call_site.line AS text,
       min(place.first) AS first
FROM row
JOIN place ON place.kernel = row.kernel
    AND place.is_op = (row.doc_line NOT IN (SELECT doc_line FROM trace_summary))
JOIN call_site ON call_site.call_id = place.call_id
GROUP BY 1, 2
UNION
SELECT trace_summary.doc_line, idle.base || ':' || idle.line, min(idle.first)
FROM trace_summary
JOIN idle ON idle.kernel = trace_summary.kernel
GROUP BY 1, 2;
