-- wrong-op: a kernel runs in one phase only, and its chains end at ops of every phase, none at an op of that phase
-- which runs it. A warning: what the document says may be so, too.
-- Inputs: trace_wanted, trace_anchor, trace_match, trace_step, op_site.
-- A document that declares its scope (trace_scope) may leave it out.
INSERT INTO finding (code, severity, kernel, op, message, action, doc_line, file, line, expected, found, cause)
SELECT 'wrong-op', 'warning', wanted.kernel, wanted.op,
       'Kernel `' || wanted.kernel || '` runs in ' || wanted.phase || ', and no chain of it ends at `' || wanted.op
           || '`, the op of ' || wanted.phase,
       'fix the call chain', min(coalesce(trace_step.doc_line, trace_step.shared_line)), op_site.file, op_site.line,
       'a chain to `' || wanted.op || '` (' || op_site.file || ':' || op_site.line || ')',
       'ends at `' || trace_match.op || '`, which runs in every phase', wanted.op || ' in ' || wanted.phase
FROM trace_wanted AS wanted
JOIN op_site ON op_site.op_site_id = wanted.op_site_id
JOIN trace_anchor AS anchor ON anchor.kernel = wanted.kernel AND anchor.position = 0
    AND anchor.call_id = wanted.kernel_call
JOIN trace_match ON trace_match.kernel = anchor.kernel AND trace_match.chain = anchor.chain
JOIN trace_step ON trace_step.kernel = trace_match.kernel AND trace_step.chain = trace_match.chain
    AND trace_step.position = trace_match.position
WHERE wanted.phase IS NOT NULL AND NOT EXISTS (SELECT 1 FROM trace_scope)
GROUP BY wanted.kernel, wanted.kernel_call
ORDER BY 7, 3, 4, 5, 10, 11;
