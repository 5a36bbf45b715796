-- row-moved: a call site of a table moved with the chain that it stands for, or with the kernel's call. One note.
-- Input: trace_row_site.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, expected, found, cause, claim)
SELECT 'row-moved', 'note', kernel, 'Kernel `' || kernel || '`: ' || told || ' of a table is at ' || now,
       'correct the row', doc_line, now, told, 'moved',
       ': ' || count(*) OVER () || ' call sites of tables moved with the chains that they stand for'
FROM trace_row_site
WHERE (step_line IS NOT NULL OR is_called) AND now <> told
ORDER BY doc_line, position;
