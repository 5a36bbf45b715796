-- wrong-call: the first line of a chain calls a function of the source that has the kernel's name, not the kernel; the
-- kernel's call in that function, or below it, is the one meant. Where there is none, the line is noted: not as what
-- the models do not run, since they may make the call. A note that the kernel is not run silences it.
-- Inputs: trace_function, trace_inner, trace_step, trace_note_place, linked_kernel, scope, source_file, call, name.
-- Fills: finding, repair.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, file, line, expected, found, cause)
SELECT 'wrong-call', 'error', made.kernel,
       'Kernel `' || made.kernel || '`: its first line calls the function of that name in ' || made.file
           || ', not the kernel',
       CASE WHEN call.call_id IS NULL THEN 'note that it is a function, or take the chain out'
           ELSE 'begin the chain at the kernel call' END, made.doc_line, coalesce(source_file.file, made.file),
       coalesce(call.line, made.line),
       coalesce('`' || callee.text || '()` at ' || source_file.file || ':' || call.line
                    || CASE WHEN call.scope_id = made.scope_id THEN '' ELSE ', which the function leads to' END,
                'a call of the kernel'),
       'a call of the function at ' || made.file || ':' || made.line,
       'function ' || made.kernel || CASE WHEN call.call_id IS NULL THEN ' without it' ELSE '' END
FROM (
    SELECT trace_function.kernel, trace_function.scope_id, step.doc_line, source_file.file, scope.line
    FROM trace_function
    JOIN trace_step AS step ON step.kernel = trace_function.kernel AND step.chain = trace_function.chain
        AND step.position = 0
    JOIN scope ON scope.scope_id = trace_function.scope_id
    JOIN source_file ON source_file.file_id = scope.file_id
    WHERE '; ' || coalesce(step.note, '') NOT GLOB '*; not run *'
) AS made
LEFT JOIN trace_inner ON trace_inner.kernel = made.kernel AND trace_inner.scope_id = made.scope_id
    AND trace_inner.place = 0
LEFT JOIN call ON call.call_id = trace_inner.call_id
LEFT JOIN name AS callee ON callee.name_id = call.callee_id
LEFT JOIN source_file ON source_file.file_id = call.file_id
-- A kernel with a module in its name may be below the function, where no op is above: what it leads to is not known.
WHERE call.call_id IS NOT NULL OR NOT EXISTS (
    SELECT 1 FROM linked_kernel WHERE substr(linked_kernel.kernel, -length(made.kernel) - 1) = '.' || made.kernel)
ORDER BY made.doc_line, 3, 4, 9, 10;

INSERT INTO repair (code, cause, doc_line, kind, stands, should)
SELECT 'wrong-call', finding.cause, finding.doc_line, 'replace', line.text,
       line.before || ' *(not run as a kernel: a function of that name)*' || line.behind
FROM finding
JOIN trace_note_place AS line ON line.doc_line = finding.doc_line
WHERE finding.code = 'wrong-call' AND finding.cause GLOB 'function * without it'
    -- Of a kernel that no model runs the note is that of 'kernel-dead'.
    AND finding.doc_line NOT IN (SELECT doc_line FROM repair WHERE code = 'kernel-dead')
ORDER BY 3, 4, 2, 6;
