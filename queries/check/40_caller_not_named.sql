-- missing-steps: a line of prose stands where a chain should name the caller of a kernel that no op runs. A line that
-- names the function which makes the kernel's call is enough, and a chain of what is not run needs none.
-- Inputs: trace_step, trace_anchor, trace_caller_text, trace_match, kernel_known_as, call_site, finding, trace_line.
-- Fills: finding.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, file, line, expected, found, cause, claim)
SELECT 'missing-steps', 'warning', step.kernel, 'Kernel `' || step.kernel || '`: its chain names no caller',
       'add missing callers', step.doc_line, call_site.file, call_site.line,
       '`' || call_site.callee || '()` is called in `' || call_site.caller || '`'
           || coalesce(', by ' || caller.callers, ''),
       coalesce(step.note, 'prose'), 'no caller', ': their chains name no callers'
FROM trace_step AS step
JOIN trace_anchor AS low ON low.kernel = step.kernel AND low.chain = step.chain
    AND low.position = step.parent_position
JOIN trace_step AS root ON root.kernel = step.kernel AND root.chain = step.chain AND root.position = 0
JOIN call_site ON call_site.call_id = low.call_id
LEFT JOIN trace_caller_text AS caller ON caller.kernel = step.kernel AND caller.chain = step.chain
    AND caller.position = step.position
WHERE step.callee IS NULL AND low.position = 0 AND coalesce(root.note, '') NOT GLOB '*not run *'
    AND coalesce(step.note, '') <> call_site.caller
    AND step.kernel NOT IN (SELECT kernel FROM trace_match WHERE op_site_id IS NOT NULL)
    AND step.kernel NOT IN (SELECT name FROM kernel_known_as)
    AND step.kernel NOT IN (SELECT kernel FROM finding WHERE code IN ('kernel-dead', 'wrong-call', 'not-a-kernel'))
ORDER BY step.doc_line, 3, 4, 9, 10;
