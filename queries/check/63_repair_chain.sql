-- The chains that the document lacks: behind the last chain of their kernel, or in the place of a line that names no
-- call.
-- Inputs: trace_wanted, trace_wanted_step, trace_step, trace_link_text, trace_anchor, linked_kernel, finding,
-- trace_line, trace_head.
-- Fills: repair.
INSERT INTO repair (code, cause, doc_line, kind, position, stands, should)
WITH
    told (kernel, kernel_call, code, cause, doc_line, is_prose, ordinal) AS MATERIALIZED (
        SELECT DISTINCT wanted.kernel, wanted.kernel_call, finding.code, finding.cause,
               coalesce(wanted.prose_line, wanted.doc_line), wanted.prose_line IS NOT NULL,
               row_number() OVER (PARTITION BY wanted.kernel ORDER BY wanted.prose_line IS NULL, wanted.kernel_call)
        FROM trace_wanted AS wanted
        JOIN (SELECT DISTINCT kernel, code, cause FROM finding
              WHERE code IN ('kernel-not-mapped', 'call-site-missing')
                  OR code = 'wrong-op' AND severity = 'warning') AS finding
            ON finding.kernel = wanted.kernel
            AND finding.code = CASE WHEN wanted.phase IS NOT NULL THEN 'wrong-op'
                WHEN wanted.prose_line IS NULL THEN 'call-site-missing' ELSE 'kernel-not-mapped' END
        WHERE wanted.chain IS NULL AND (wanted.prose_line IS NOT NULL OR wanted.phase IS NOT NULL OR NOT EXISTS (
            SELECT 1 FROM trace_anchor
            WHERE trace_anchor.kernel = wanted.kernel AND trace_anchor.position = 0
                AND trace_anchor.call_id = wanted.kernel_call))
    ),
    step (kernel, kernel_call, code, cause, doc_line, is_prose, ordinal, position, text) AS (
        SELECT told.*, step.position,
               CASE WHEN step.position = 0 THEN ''
                   WHEN told.is_prose AND step.position = 1
                   THEN (SELECT head FROM trace_head WHERE trace_head.doc_line = told.doc_line)
                   ELSE printf('%*s└─> ', (step.position - 1) * 4, '') END
                   || trace_link_text.text
                   || CASE WHEN step.position > 0 THEN '' ELSE coalesce(
                       ' **(' || (SELECT made.source FROM linked_kernel AS made
                                  LEFT JOIN trace_kernel AS known ON known.kernel = told.kernel
                                  WHERE made.call_id = told.kernel_call
                                  ORDER BY made.source IS NOT known.source, made.source LIMIT 1) || ')**', '') END
                   || CASE WHEN step.is_op AND EXISTS (SELECT 1 FROM trace_step WHERE is_op) THEN ' ← **OP**'
                       ELSE '' END
        FROM told
        JOIN trace_wanted_step AS step ON step.kernel = told.kernel AND step.kernel_call = told.kernel_call
        JOIN trace_link_text ON trace_link_text.call_id = step.call_id
    )
SELECT code, cause, doc_line, 'append', ordinal * 1000 - 1, NULL, ''
FROM told
WHERE NOT is_prose
UNION ALL
SELECT step.code, step.cause, step.doc_line,
       CASE WHEN step.is_prose AND step.position = 1 THEN 'replace' ELSE 'append' END,
       CASE WHEN step.is_prose AND step.position = 1 THEN 0 ELSE step.ordinal * 1000 + step.position END,
       CASE WHEN step.is_prose AND step.position = 1 THEN trace_line.text END, step.text
FROM step
JOIN trace_line ON trace_line.doc_line = step.doc_line
WHERE NOT step.is_prose OR step.position > 0
ORDER BY 3, 4, 5, 2, 7;
