-- wrong-op: a chain ends at an op that does not run the kernel, where the source shows ops that do; or at
-- a call that is no op because it holds ops, or that the source does not have. Silent where the source
-- knows no op for the kernel, or no kernel of the same source for the op: it may be followed too little.
-- Inputs: trace_match, trace_way, op_kernel, kernel_known_as, op_site.
INSERT INTO finding (code, severity, kernel, op, message, action, doc_line, file, line, expected, found)
WITH
    runs (op, kernel) AS MATERIALIZED (
        SELECT DISTINCT op, name FROM op_kernel JOIN kernel_known_as USING (kernel) WHERE origin = 'source'
        ORDER BY 1, 2
    ),
    shown (kernel, ops) AS MATERIALIZED (
        SELECT kernel, group_concat('`' || op || '`', ', ')
        FROM (SELECT kernel, op FROM runs ORDER BY kernel, op)
        GROUP BY kernel
    ),
    told AS MATERIALIZED (
        SELECT trace_match.kernel, trace_match.op, trace_match.op_site_id, trace_match.reason,
               min(trace_way.doc_line) AS doc_line
        FROM trace_match
        JOIN trace_way ON trace_way.kernel = trace_match.kernel AND trace_way.chain = trace_match.chain
            AND trace_way.leaf = trace_match.leaf AND trace_way.position = trace_match.position
        GROUP BY trace_match.kernel, trace_match.op, trace_match.op_site_id, trace_match.reason
    )
SELECT 'wrong-op', 'error', told.kernel, told.op,
       'Kernel `' || told.kernel || '`: call chain ends at wrong op call site',
       'fix the call chain', min(told.doc_line), op_site.file, op_site.line,
       'runs below ' || shown.ops, coalesce(told.reason, 'ends at `' || told.op || '`')
FROM told
JOIN shown ON shown.kernel = told.kernel
JOIN trace_kernel ON trace_kernel.kernel = told.kernel
LEFT JOIN op_site ON op_site.op_site_id = told.op_site_id
LEFT JOIN runs ON runs.op = told.op AND runs.kernel = told.kernel
WHERE told.op IS NOT NULL
    AND (told.op_site_id IS NOT NULL
            AND (told.op, trace_kernel.source) IN (SELECT op, source FROM op_kernel WHERE origin = 'source')
            AND runs.op IS NULL
        OR told.op_site_id IS NULL
            AND (told.reason GLOB '* is a container' OR told.reason GLOB 'the source has no call *'))
GROUP BY told.kernel, told.op, told.reason
ORDER BY told.kernel, told.op, min(told.doc_line);
