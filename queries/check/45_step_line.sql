-- op-moved, step-moved: a call that a chain names stands at another line, or in another file; those that moved with
-- what stands around them are one note. Where the lines around it are right, the line is wrong.
-- Inputs: trace_anchor, trace_step, trace_way, trace_place, trace_call, trace_own, call, source_file.
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
       source_file.file || ':' || CASE WHEN anchor.verdict = 'wrong' AND anchor.position > 0 AND beside.lines > 1
           THEN beside.list ELSE call.line END,
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
-- The calls of the name that one function makes: a wrong line does not say which.
LEFT JOIN (
    SELECT key_id, scope_id, count(*) AS lines, group_concat(line, ', ') AS list
    FROM (SELECT DISTINCT trace_call.key_id, call.scope_id, call.line
          FROM trace_call
          JOIN call ON call.call_id = trace_call.call_id
          WHERE trace_call.is_here
          ORDER BY 1, 2, 3)
    GROUP BY key_id, scope_id
) AS beside ON beside.key_id = anchor.key_id AND beside.scope_id = call.scope_id
WHERE anchor.verdict = 'moved' OR anchor.verdict = 'wrong' AND trace_key.file_id > 0
ORDER BY step.doc_line, 3, 4, 5, 10, 11;

-- Last steps whose line is that of no call of their name, and which of several is meant no caller tells: wrong behind
-- the end of the file, or in a document of this source; else moved, which a note that the kernel is not run silences.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, file, line, expected, found, cause)
WITH
    open_step (kernel, callee, doc_line, line, key_id, file_id, is_wrong, note) AS MATERIALIZED (
        SELECT step.kernel, step.callee, step.doc_line, step.line, trace_key.key_id, trace_key.file_id,
               step.line > source_file.lines OR EXISTS (SELECT 1 FROM trace_own), coalesce(step.note, '')
        FROM trace_place
        JOIN trace_way AS way ON way.kernel = trace_place.kernel AND way.chain = trace_place.chain
            AND way.leaf = trace_place.leaf AND way.place = trace_place.place
        JOIN trace_step AS step ON step.kernel = way.kernel AND step.chain = way.chain
            AND step.position = way.position
        JOIN trace_key ON trace_key.key_id = way.key_id
        JOIN source_file ON source_file.file_id = trace_key.file_id
        WHERE NOT trace_place.is_sure AND step.line IS NOT NULL
            AND NOT EXISTS (
                SELECT 1
                FROM trace_anchor AS anchor
                WHERE anchor.kernel = step.kernel AND anchor.chain = step.chain AND anchor.position = step.position)
    )
SELECT 'step-moved', CASE WHEN step.is_wrong THEN 'error' ELSE 'note' END, step.kernel,
       'Kernel `' || step.kernel || '`: line ' || step.line || ' is no `' || step.callee || '()`', 'correct the line',
       step.doc_line, source_file.file, min(call.line),
       '`' || step.callee || '()` at line ' || group_concat(call.line, ', '),
       'line ' || step.line || CASE WHEN step.line > source_file.lines THEN ', behind the end of the file' ELSE '' END,
       source_file.file || ' ' || step.callee || ' of ' || step.kernel
FROM open_step AS step
JOIN source_file ON source_file.file_id = step.file_id
JOIN (SELECT DISTINCT trace_call.key_id, call.line
      FROM trace_call
      JOIN call ON call.call_id = trace_call.call_id
      WHERE trace_call.is_here
      ORDER BY 1, 2) AS call ON call.key_id = step.key_id
WHERE step.is_wrong OR '; ' || step.note NOT GLOB '*; not run *'
GROUP BY step.doc_line
HAVING sum(call.line = step.line) = 0
ORDER BY step.doc_line, 3, 4, 9, 10;
