-- row-moved: the call site of a row of a table moved with the chains that it stands for.
-- Inputs: trace_row_site. Fills: finding.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, expected, found, cause, claim)
SELECT 'row-moved', 'note', kernel, 'Kernel `' || kernel || '`: ' || told || ' of a table is at ' || now,
       'correct the row', doc_line, now, told, 'moved',
       ': ' || count(*) OVER () || ' call sites of tables moved with the chains that they stand for'
FROM trace_row_site
WHERE step_line IS NOT NULL AND now <> told
ORDER BY doc_line, position;
