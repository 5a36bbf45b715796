-- wrong-call: the first line of a chain calls a function of the source that has the kernel's name, not the kernel; the
-- kernel's call in that function, or below it, is the one meant. Silent where the line says that the kernel is not run.
-- Inputs: trace_function, trace_inner, trace_step, linked_kernel, kernel_known_as, scope, source_file, call, name.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, file, line, expected, found, cause)
SELECT 'wrong-call', 'error', made.kernel,
       'Kernel `' || made.kernel || '`: its first line calls the function of that name in ' || made.file
           || ', not the kernel',
       'begin the chain at the kernel call', made.doc_line, coalesce(source_file.file, made.file),
       coalesce(call.line, made.line),
       coalesce('`' || callee.text || '()` at ' || source_file.file || ':' || call.line
                    || CASE WHEN call.scope_id = made.scope_id THEN '' ELSE ', which the function leads to' END,
                'a call of the kernel'),
       'a call of the function at ' || made.file || ':' || made.line, 'function ' || made.kernel
FROM (
    SELECT trace_function.kernel, trace_function.scope_id, step.doc_line, source_file.file, scope.line
    FROM trace_function
    JOIN trace_step AS step ON step.kernel = trace_function.kernel AND step.chain = trace_function.chain
        AND step.position = 0
    JOIN scope ON scope.scope_id = trace_function.scope_id
    JOIN source_file ON source_file.file_id = scope.file_id
    WHERE '; ' || coalesce(step.note, '') NOT GLOB '*; not run *' OR step.kernel IN (
        SELECT kernel FROM linked_kernel UNION SELECT name FROM kernel_known_as)
) AS made
LEFT JOIN trace_inner ON trace_inner.kernel = made.kernel AND trace_inner.scope_id = made.scope_id
    AND trace_inner.place = 0
LEFT JOIN call ON call.call_id = trace_inner.call_id
LEFT JOIN name AS callee ON callee.name_id = call.callee_id
LEFT JOIN source_file ON source_file.file_id = call.file_id
ORDER BY made.doc_line, 3, 4, 9, 10;
