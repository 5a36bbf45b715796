-- op-lines-differ: the chains of several kernels name more lines for an op, or for another call, in one function than
-- that function has such calls.
-- Inputs: trace_anchor, trace_step, trace_call, call.
INSERT INTO finding (code, severity, op, message, action, doc_line, file, line, expected, found)
WITH
    told (scope_id, key_id, line, kernel, doc_line, is_op) AS MATERIALIZED (
        SELECT call.scope_id, anchor.key_id, step.line, anchor.kernel, min(step.doc_line), max(anchor.is_op)
        FROM trace_anchor AS anchor
        JOIN trace_step AS step ON step.kernel = anchor.kernel AND step.chain = anchor.chain
            AND step.position = anchor.position
        JOIN call ON call.call_id = anchor.call_id
        WHERE anchor.position > 0
            AND coalesce(anchor.verdict, '') NOT IN ('wrong', 'other') -- those are findings already
            AND (anchor.is_exact OR NOT EXISTS (
                SELECT 1
                FROM trace_call
                CROSS JOIN call AS made ON made.call_id = trace_call.call_id AND made.line = step.line
                WHERE trace_call.key_id = anchor.key_id AND trace_call.is_here))
        GROUP BY call.scope_id, anchor.key_id, step.line, anchor.kernel
    ),
    lines (scope_id, key_id, count, list, kernels, doc_line, is_op) AS (
        SELECT scope_id, key_id, count(DISTINCT line), group_concat(line, ', ') FILTER (WHERE is_first),
               count(DISTINCT kernel), min(doc_line), max(is_op)
        FROM (SELECT *, row_number() OVER (PARTITION BY scope_id, key_id, line ORDER BY kernel) = 1 AS is_first
              FROM told ORDER BY scope_id, key_id, line, kernel)
        GROUP BY scope_id, key_id
    ),
    sites (scope_id, key_id, count, list) AS (
        SELECT scope_id, key_id, count(*), group_concat(line, ', ')
        FROM (SELECT trace_call.scope_id, trace_call.key_id, call.line
              FROM trace_call
              JOIN call ON call.call_id = trace_call.call_id
              WHERE trace_call.is_here
              ORDER BY 1, 2, 3)
        GROUP BY scope_id, key_id
    )
SELECT 'op-lines-differ', 'error', CASE WHEN lines.is_op THEN trace_key.callee || '()' END,
       CASE WHEN lines.is_op THEN 'Op `' ELSE 'Call `' END || trace_key.callee
           || '()`: kernels trace to different lines',
       'verify which is correct', lines.doc_line, source_file.file, NULL,
       sites.count || CASE sites.count WHEN 1 THEN ' call' ELSE ' calls' END || ' in `' || holder.text
           || '`, line ' || sites.list,
       'lines ' || lines.list
FROM lines
JOIN sites ON sites.scope_id = lines.scope_id AND sites.key_id = lines.key_id
JOIN trace_key ON trace_key.key_id = lines.key_id
JOIN scope ON scope.scope_id = lines.scope_id
JOIN source_file ON source_file.file_id = scope.file_id
JOIN name AS holder ON holder.name_id = scope.qualname_id
WHERE lines.count > sites.count AND lines.kernels > 1
ORDER BY lines.doc_line, trace_key.callee, 3, 4, 9, 10;
