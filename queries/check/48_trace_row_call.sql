-- Calls of a kernel that rows of tables name and no chain of it does, in files that none of its chains has: the call of
-- that name that stands nearest to the line.
-- Inputs: trace_call_site, trace_summary, trace_op_claim, trace_step, source_file, name, call.
-- Fills: trace_row_call.
INSERT INTO trace_row_call (doc_line, position, line)
WITH
    row (doc_line, kernel) AS (
        SELECT doc_line, kernel FROM trace_summary UNION SELECT doc_line, kernel FROM trace_op_claim
    ),
    step (kernel, base) AS MATERIALIZED (
        SELECT DISTINCT kernel, replace(file, rtrim(file, replace(file, '/', '')), '') FROM trace_step
    ),
    stray (doc_line, position, kernel, file, line) AS MATERIALIZED (
        SELECT site.doc_line, site.position, row.kernel, site.file, site.line
        FROM trace_call_site AS site
        JOIN row ON row.doc_line = site.doc_line
        LEFT JOIN step ON step.kernel = row.kernel
            AND step.base = replace(site.file, rtrim(site.file, replace(site.file, '/', '')), '')
        WHERE site.line IS NOT NULL AND step.kernel IS NULL
            AND row.kernel IN (SELECT kernel FROM trace_step)
    )
SELECT doc_line, position, line
FROM (
    SELECT stray.doc_line, stray.position, call.line, min(abs(call.line - stray.line)) -- and its bare columns
    FROM stray
    CROSS JOIN source_file ON source_file.file GLOB '*/' || stray.file
    CROSS JOIN name ON name.text = stray.kernel
    CROSS JOIN call ON call.call_id BETWEEN source_file.file_id << 24 AND (source_file.file_id + 1 << 24) - 1
        AND +call.callee_id = name.name_id -- no index of all calls for this
    GROUP BY stray.doc_line, stray.position
);
