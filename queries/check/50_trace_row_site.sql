-- The call sites that rows of the summary and of the kernel → ops table name, with the step of the kernel's chains that
-- links to the same line, and where its call stands in the source.
-- Inputs: trace_call_site, trace_row_call, trace_summary, trace_op_claim, trace_step, trace_anchor, trace_elsewhere,
-- trace_function, trace_inner, trace_key, call, source_file.
-- Fills: trace_row_site.
INSERT INTO trace_row_site (doc_line, position, part, kernel, told, file, line, step_line, is_called, now)
WITH
    row (doc_line, part, kernel) AS MATERIALIZED (
        SELECT doc_line, 'summary', kernel FROM trace_summary
        UNION ALL
        SELECT DISTINCT doc_line, 'claim', kernel FROM trace_op_claim
    ),
    -- Bare columns of min(): lines of the kernel's own section first.
    step (kernel, base, line, doc_line, position, call_id, file_id) AS MATERIALIZED (
        SELECT trace_step.kernel, replace(file, rtrim(file, replace(file, '/', '')), ''), trace_step.line,
               min(coalesce(trace_step.doc_line, (1 << 40) + shared_line)) & (1 << 40) - 1, trace_step.position,
               coalesce(CASE trace_step.position WHEN 0 THEN kernel_call.call_id END, trace_anchor.call_id,
                        elsewhere.call_id), coalesce(trace_key.file_id, 0)
        FROM trace_step
        -- Where the chain begins at a function of the kernel's name, the kernel's call is meant.
        LEFT JOIN trace_function AS wrapper ON wrapper.kernel = trace_step.kernel AND wrapper.chain = trace_step.chain
        LEFT JOIN trace_inner AS kernel_call ON kernel_call.kernel = wrapper.kernel
            AND kernel_call.scope_id = wrapper.scope_id AND kernel_call.place = 0
        LEFT JOIN trace_anchor ON trace_anchor.kernel = trace_step.kernel AND trace_anchor.chain = trace_step.chain
            AND trace_anchor.position = trace_step.position
        LEFT JOIN trace_elsewhere AS elsewhere ON elsewhere.kernel = trace_step.kernel
            AND elsewhere.chain = trace_step.chain AND elsewhere.position = trace_step.position
        LEFT JOIN trace_key ON trace_key.key_id = trace_anchor.key_id
        WHERE trace_step.line IS NOT NULL
        GROUP BY trace_step.kernel, 2, trace_step.line
    ),
    -- The same by the lines of the source: a table may be right where the chain has moved.
    real (kernel, base, line, doc_line, position) AS MATERIALIZED (
        SELECT anchor.kernel,
               replace(source_file.file, rtrim(source_file.file, replace(source_file.file, '/', '')), ''), call.line,
               min(coalesce(trace_step.doc_line, (1 << 40) + shared_line)) & (1 << 40) - 1, anchor.position
        FROM trace_anchor AS anchor
        JOIN trace_step ON trace_step.kernel = anchor.kernel AND trace_step.chain = anchor.chain
            AND trace_step.position = anchor.position
        JOIN call ON call.call_id = anchor.call_id
        JOIN source_file ON source_file.file_id = call.file_id
        GROUP BY anchor.kernel, 2, call.line
    )
SELECT site.doc_line, site.position, row.part, row.kernel, site.text AS told, site.file, site.line,
       coalesce(step.doc_line, real.doc_line) AS step_line,
       trace_row_call.line IS NOT NULL AS is_called,
       coalesce(CASE
           WHEN trace_row_call.line IS NOT NULL THEN replace(site.text, ':' || site.line, ':' || trace_row_call.line)
           WHEN step.call_id IS NULL THEN site.text
           WHEN step.file_id = step.call_id >> 24 THEN replace(site.text, ':' || site.line, ':' || call.line)
           ELSE replace(source_file.file, rtrim(source_file.file, replace(source_file.file, '/', '')), '')
               || ':' || call.line
       END, site.text) AS now
FROM trace_call_site AS site
JOIN row ON row.doc_line = site.doc_line
LEFT JOIN step ON step.kernel = row.kernel AND step.line = site.line
    AND step.base = replace(site.file, rtrim(site.file, replace(site.file, '/', '')), '')
    AND (row.part = 'claim' OR step.position = 0)
LEFT JOIN real ON step.kernel IS NULL AND real.kernel = row.kernel AND real.line = site.line
    AND real.base = replace(site.file, rtrim(site.file, replace(site.file, '/', '')), '')
    AND (row.part = 'claim' OR real.position = 0)
LEFT JOIN call ON call.call_id = step.call_id
LEFT JOIN source_file ON source_file.file_id = call.file_id
LEFT JOIN trace_row_call ON trace_row_call.doc_line = site.doc_line AND trace_row_call.position = site.position
WHERE site.line IS NOT NULL;
