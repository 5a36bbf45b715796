-- wrong-call: a step links to another of several calls of that name: one that the step above does not lead to.
-- Inputs: trace_anchor, trace_step, call_site.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, file, line, expected, found, cause, claim)
SELECT 'wrong-call', 'error', anchor.kernel,
       'Kernel `' || anchor.kernel || '`: line ' || step.line || ' stands for another `' || step.callee
           || '()` than the one meant',
       'correct the line', step.doc_line, target.file, target.line,
       'the call in `' || target.caller || '`' || CASE WHEN other.caller = target.caller
           THEN ', line ' || target.line ELSE '' END || coalesce(', which `' || above.callee || '()` leads to', ''),
       'the call in `' || other.caller || '`, line ' || step.line || ' in the document',
       step.callee || ' in ' || target.caller || ' for ' || other.caller,
       ': line ' || step.line || ' stands for ' || CASE WHEN other.caller = target.caller
           THEN 'another `' || step.callee || '()` than the one meant'
           ELSE '`' || step.callee || '()` of `' || other.caller || '`, not of `' || target.caller || '`' END
FROM trace_anchor AS anchor
JOIN trace_step AS step ON step.kernel = anchor.kernel AND step.chain = anchor.chain
    AND step.position = anchor.position
LEFT JOIN trace_step AS above ON above.kernel = anchor.kernel AND above.chain = anchor.chain
    AND above.position = anchor.position + 1 AND above.parent_position = anchor.position
JOIN call_site AS target ON target.call_id = anchor.call_id
JOIN call_site AS other ON other.call_id = anchor.other_call
WHERE anchor.verdict = 'other'
ORDER BY step.doc_line, 3, 4, 9, 10;
