-- op-lines-differ: the chains name more lines for a call in one function than that function has such calls.
-- Inputs: trace_match, trace_way, trace_pair.
INSERT INTO finding (code, severity, op, message, action, doc_line, file, line, expected, found)
WITH
    told (file_id, callee, name, above_file, above_name, line, kernel, doc_line) AS MATERIALIZED (
        SELECT step.file_id, step.callee, step.name, coalesce(above.file_id, 0), above.name, step.line, step.kernel,
               min(step.doc_line)
        FROM trace_match
        JOIN trace_way AS step ON step.kernel = trace_match.kernel AND step.chain = trace_match.chain
            AND step.leaf = trace_match.leaf AND step.position = trace_match.position
        JOIN trace_way AS above ON above.kernel = step.kernel AND above.chain = step.chain
            AND above.leaf = step.leaf AND above.place = step.place + 1
        WHERE trace_match.op_site_id IS NOT NULL AND step.line IS NOT NULL
        GROUP BY step.file_id, step.callee, step.name, above.file_id, above.name, step.line, step.kernel
    ),
    lines (file_id, callee, name, above_file, above_name, count, list, kernels, doc_line) AS (
        SELECT file_id, callee, name, above_file, above_name, count(DISTINCT line),
               group_concat(line, ', ') FILTER (WHERE is_first), count(DISTINCT kernel), min(doc_line)
        FROM (
            SELECT *, row_number() OVER (PARTITION BY file_id, callee, name, above_file, above_name, line
                                         ORDER BY kernel) = 1 AS is_first
            FROM told
            ORDER BY file_id, callee, name, above_file, above_name, line, kernel
        )
        GROUP BY file_id, callee, name, above_file, above_name
    ),
    sites (file_id, name, above_file, above_name, count, list) AS (
        SELECT file_id, name, above_file, above_name, count(*), group_concat(line, ', ')
        FROM (
            SELECT trace_pair.*, call.line
            FROM trace_pair
            JOIN call ON call.call_id = trace_pair.call_id
            ORDER BY trace_pair.file_id, trace_pair.name, trace_pair.above_file, trace_pair.above_name, call.line
        )
        GROUP BY file_id, name, above_file, above_name
    )
SELECT 'op-lines-differ', 'error', lines.callee || '()',
       'Op `' || lines.callee || '()`: kernels trace to different lines',
       'verify which is correct', lines.doc_line, source_file.file, NULL,
       sites.count || CASE sites.count WHEN 1 THEN ' call' ELSE ' calls' END || ' below `' || lines.above_name
           || '()`, line ' || sites.list,
       'lines ' || lines.list
FROM lines
JOIN sites ON sites.file_id = lines.file_id AND sites.name = lines.name
    AND sites.above_file = lines.above_file AND sites.above_name = lines.above_name
JOIN source_file ON source_file.file_id = lines.file_id
WHERE lines.count > sites.count AND lines.kernels > 1
ORDER BY lines.doc_line, lines.callee;
