-- row-moved: a call site of a table moved with the chain that it stands for, or with the kernel's call. One note.
-- Inputs: trace_row_site, trace_row_own. What the source itself tells of a row of its own document is no such thing.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, expected, found, cause, claim)
SELECT 'row-moved', 'note', kernel, 'Kernel `' || kernel || '`: ' || told || ' of a table is at ' || now,
       'correct the row', doc_line, now, told, 'moved',
       ': ' || count(*) OVER () || ' call sites of tables moved with the chains that they stand for'
FROM trace_row_site
WHERE (step_line IS NOT NULL OR is_called) AND now <> told AND doc_line NOT IN (SELECT doc_line FROM trace_row_own)
ORDER BY doc_line, position, 3, 4, 7, 8;
