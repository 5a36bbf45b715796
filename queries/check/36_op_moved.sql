-- op-moved: the op stands in the function that the chain names, at another line (or in another file). A
-- note: the claim is still true, only its line is of another revision.
-- Inputs: trace_match, trace_way, op_site.
INSERT INTO finding (code, severity, kernel, op, message, action, doc_line, file, line, expected, found)
SELECT 'op-moved', 'note', trace_match.kernel, op_site.op,
       'Kernel `' || trace_match.kernel || '` traces to line ' || step.line || ' but op is at line ' || op_site.line,
       'fix call chain to correct op call site', min(step.doc_line), op_site.file, op_site.line,
       op_site.file || ':' || op_site.line, coalesce(source_file.file, 'another file') || ':' || step.line
FROM trace_match
JOIN op_site ON op_site.op_site_id = trace_match.op_site_id
JOIN trace_way AS step ON step.kernel = trace_match.kernel AND step.chain = trace_match.chain
    AND step.leaf = trace_match.leaf AND step.position = trace_match.position
LEFT JOIN source_file ON source_file.file_id = step.file_id
WHERE step.line IS NOT NULL AND (step.line <> op_site.line OR source_file.file IS NOT op_site.file)
GROUP BY trace_match.kernel, op_site.op, step.line, op_site.line
ORDER BY min(step.doc_line), trace_match.kernel;
