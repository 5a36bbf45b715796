-- wrong-caller: the step above a call neither makes it nor leads to it.
-- Input: trace_gap.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, file, expected, found)
SELECT 'wrong-caller', 'error', kernel,
       'Kernel `' || kernel || '`: `' || high || '()` does not lead to `' || low || '()`',
       'fix the call chain', doc_line, file,
       '`' || low || '()` is called in ' || holders, '`' || high || '()` as its caller'
FROM trace_gap
WHERE callers IS NULL
ORDER BY doc_line, kernel, low, high, file, high_file;
