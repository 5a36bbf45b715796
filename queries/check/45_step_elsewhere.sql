-- step-moved: a call that a chain names stands in another file: the function that makes it moved there.
-- Inputs: trace_elsewhere, trace_step, call, source_file. Fills: finding.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, file, line, expected, found, cause, claim)
SELECT 'step-moved', 'note', step.kernel,
       'Kernel `' || step.kernel || '`: `' || step.callee || '()` is in ' || source_file.file || ', line ' || call.line,
       'correct the link', step.doc_line, source_file.file, call.line, source_file.file || ':' || call.line,
       step.file || ':' || step.line, 'moved to another file',
       ': ' || count(*) OVER () || ' steps are in other files: the functions that call them moved there'
FROM trace_elsewhere AS elsewhere
JOIN trace_step AS step ON step.kernel = elsewhere.kernel AND step.chain = elsewhere.chain
    AND step.position = elsewhere.position AND step.doc_line IS NOT NULL
JOIN call ON call.call_id = elsewhere.call_id
JOIN source_file ON source_file.file_id = call.file_id
ORDER BY step.doc_line, 3, 4, 9, 10;
