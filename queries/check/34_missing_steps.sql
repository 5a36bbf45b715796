-- missing-steps: the step above a call does not make it, but calls between the two do connect them.
-- Input: trace_gap.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, file, expected, found)
SELECT 'missing-steps', 'error', kernel,
       'Kernel `' || kernel || '`: call chain misses steps between `' || low || '()` and `' || high || '()`',
       'add missing callers', doc_line, file,
       '`' || low || '()` is called in ' || holders || ', which ' || callers || ' calls',
       '`' || high || '()` as its caller'
FROM trace_gap
WHERE callers IS NOT NULL
ORDER BY doc_line, kernel, low, high, file, high_file;
