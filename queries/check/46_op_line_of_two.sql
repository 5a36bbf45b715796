-- op-lines-differ: chains name one line for two calls of a function, as what the kernels' own calls ask of a name
-- tells.
-- Inputs: trace_anchor, trace_step, trace_key, call, source_file.
INSERT INTO finding (code, severity, op, message, action, doc_line, file, expected, found)
WITH
    told (key_id, scope_id, line, call_id, kernel, doc_line, is_op) AS MATERIALIZED (
        SELECT anchor.key_id, call.scope_id, step.line, anchor.call_id, anchor.kernel, min(step.doc_line),
               max(anchor.is_op)
        FROM trace_anchor AS anchor
        JOIN trace_step AS step ON step.kernel = anchor.kernel AND step.chain = anchor.chain
            AND step.position = anchor.position
        JOIN call ON call.call_id = anchor.call_id
        WHERE NOT anchor.is_exact AND coalesce(anchor.verdict, '') NOT IN ('wrong', 'other')
        GROUP BY anchor.key_id, call.scope_id, step.line, anchor.call_id, anchor.kernel
    )
SELECT 'op-lines-differ', 'error', CASE WHEN each.is_op THEN trace_key.callee || '()' END,
       CASE WHEN each.is_op THEN 'Op `' ELSE 'Call `' END || trace_key.callee
           || '()`: kernels trace to one line, and the source has a call for each',
       'verify which is correct', each.doc_line, source_file.file, each.calls, 'line ' || each.line
FROM (
    SELECT key_id, scope_id, line, min(doc_line) AS doc_line, max(is_op) AS is_op,
           group_concat('`' || kernel || '` line ' || call_line, ', ') AS calls
    FROM (SELECT told.*, call.line AS call_line
          FROM told
          JOIN call ON call.call_id = told.call_id
          ORDER BY told.key_id, call.line, told.kernel)
    GROUP BY key_id, scope_id, line
    HAVING count(DISTINCT call_id) > 1
) AS each
JOIN trace_key ON trace_key.key_id = each.key_id
JOIN source_file ON source_file.file_id = trace_key.file_id
ORDER BY each.doc_line, trace_key.callee, 3, 4, 8, 9;
