-- call-site-missing: calls of a kernel that the document traces stand in none of its chains. One issue for each of the
-- document's categories.
-- Inputs: trace_wanted, trace_anchor, call_site.
-- A document that declares its scope (trace_scope) may leave it out.
INSERT INTO finding (code, severity, kernel, op, message, action, doc_line, file, line, expected, found, cause, claim)
SELECT 'call-site-missing', 'warning', wanted.kernel, wanted.op,
       'Kernel `' || wanted.kernel || '` is called in `' || call_site.caller || '`, too, and no chain begins there',
       'add missing kernel call sites', wanted.doc_line, call_site.file, call_site.line,
       'a chain from ' || call_site.file || ':' || call_site.line || ' to `' || wanted.op || '`', 'none',
       wanted.category, ': ' || count(*) OVER (PARTITION BY wanted.category) || ' more calls ('
           || wanted.category || '), and no chain begins there'
FROM trace_wanted AS wanted
JOIN call_site ON call_site.call_id = wanted.kernel_call
WHERE wanted.prose_line IS NULL AND wanted.chain IS NULL AND wanted.phase IS NULL
    AND NOT EXISTS (SELECT 1 FROM trace_scope)
    AND NOT EXISTS (
        SELECT 1 FROM trace_anchor
        WHERE trace_anchor.kernel = wanted.kernel AND trace_anchor.position = 0
            AND trace_anchor.call_id = wanted.kernel_call)
ORDER BY wanted.doc_line, call_site.file, call_site.line, 3, 4, 5, 10, 11;
