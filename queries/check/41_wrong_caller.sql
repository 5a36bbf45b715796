-- wrong-caller: the step above a call neither makes it nor leads to it.
-- Input: trace_gap_text.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, file, line, expected, found, cause, claim)
SELECT 'wrong-caller', 'error', kernel,
       'Kernel `' || kernel || '`: ' || upper || ' does not lead to ' || low,
       'fix the call chain', doc_line, file, line,
       low || ' is called in `' || holder || '`'
           || CASE WHEN missing IS NOT NULL
               THEN ', which ' || next || ' reaches by ' || missing || ' (' || places || ')'
               WHEN next IS NOT NULL THEN ', which ' || next || coalesce(' (' || places || ')', '') || ' calls'
               ELSE ', which no step above leads to' || coalesce('; its callers: ' || callers, '') END,
       coalesce(wrong, upper) || link || ' above ' || low,
       coalesce(wrong, upper) || coalesce(' for ' || coalesce(missing, next), ''),
       ': ' || coalesce(wrong || ' ' || CASE WHEN instr(wrong, '←') > 0 THEN 'do' ELSE 'does' END
           || ' not lead to the call below'
           || CASE WHEN missing IS NOT NULL THEN ', ' || missing || ' does'
               WHEN next IS NOT NULL THEN ', ' || next || ' does' ELSE '' END,
           upper || ' does not lead to the call below')
FROM trace_gap_text
WHERE code = 'wrong-caller'
ORDER BY doc_line, kernel, chain, position, 3, 4, 9, 10;
