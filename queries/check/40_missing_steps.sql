-- missing-steps: the step above a call does not make it, but calls between the two do connect them.
-- Input: trace_gap_text.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, file, line, expected, found, cause, claim)
SELECT 'missing-steps', 'error', kernel,
       'Kernel `' || kernel || '`: call chain misses steps between ' || low || ' and ' || upper,
       'add missing callers', doc_line, file, line,
       low || ' is called in `' || holder || '`, and ' || upper || ' leads there by ' || missing
           || ' (' || places || ')',
       upper || link || ' as the caller of ' || low, missing || ' in ' || files,
       ': call chain misses ' || missing
FROM trace_gap_text
WHERE code = 'missing-steps'
ORDER BY doc_line, kernel, chain, position, 3, 4, 9, 10;
