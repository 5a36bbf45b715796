-- op-moved, step-moved: a call that a chain names stands at another line, or in another file; those that moved with
-- what stands around them are one note. Where the lines around it are right, the line is wrong.
-- Inputs: trace_anchor, trace_step, call, source_file.
INSERT INTO finding (code, severity, kernel, op, message, action, doc_line, file, line, expected, found, cause, claim)
SELECT CASE WHEN anchor.is_op THEN 'op-moved' ELSE 'step-moved' END,
       CASE anchor.verdict WHEN 'wrong' THEN 'error' ELSE 'note' END, anchor.kernel,
       CASE WHEN anchor.is_op THEN step.callee || '()' END,
       CASE WHEN trace_key.file_id <> call.file_id THEN 'Kernel `' || anchor.kernel || '`: `' || step.callee
               || '()` is in ' || source_file.file || ', line ' || call.line
           WHEN anchor.is_op THEN 'Kernel `' || anchor.kernel || '` traces to line ' || step.line
               || ' but op is at line ' || call.line
           ELSE 'Kernel `' || anchor.kernel || '`: `' || step.callee || '()` is at line ' || call.line
               || ', not at line ' || step.line END,
       CASE WHEN anchor.is_op THEN 'fix call chain to correct op call site' ELSE 'correct the line' END,
       step.doc_line, source_file.file, call.line,
       source_file.file || ':' || call.line,
       coalesce(step.file, 'another file') || ':' || step.line
           || CASE WHEN step.line > linked.lines THEN ', behind the end of the file' ELSE '' END,
       CASE anchor.verdict WHEN 'wrong' THEN source_file.file || ' ' || step.callee || ' of ' || anchor.kernel
           ELSE 'moved' END,
       CASE WHEN anchor.verdict = 'moved' THEN ': '
               || count(*) OVER (PARTITION BY anchor.verdict, anchor.is_op)
               || CASE WHEN anchor.is_op THEN ' op call sites' ELSE ' steps' END
               || ' only moved: the calls stand in the same functions at other lines'
           ELSE ': `' || step.callee || '()` is at line ' || call.line || ', not at line ' || step.line END
FROM trace_anchor AS anchor
JOIN trace_step AS step ON step.kernel = anchor.kernel AND step.chain = anchor.chain
    AND step.position = anchor.position
JOIN trace_key ON trace_key.key_id = anchor.key_id
JOIN call ON call.call_id = anchor.call_id
JOIN source_file ON source_file.file_id = call.file_id
LEFT JOIN source_file AS linked ON linked.file_id = trace_key.file_id
WHERE anchor.verdict = 'moved' OR anchor.verdict = 'wrong' AND trace_key.file_id > 0
ORDER BY step.doc_line;
