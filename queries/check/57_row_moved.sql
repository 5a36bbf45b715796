-- row-moved: a call site of a table moved with the chain that it stands for, or with the kernel's call. One note.
-- Inputs: trace_row_site, trace_row_words, trace_row_place, trace_row_own. What the source itself tells of a row of its
-- own document is no such thing.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, expected, found, cause, claim)
SELECT 'row-moved', 'note', kernel, 'Kernel `' || kernel || '`: ' || told || ' of a table is at ' || now,
       'correct the row', doc_line, now, told, 'moved',
       ': ' || count(*) OVER () || ' call sites of tables moved with the chains that they stand for'
FROM trace_row_site
WHERE (step_line IS NOT NULL OR is_called) AND now <> told AND doc_line NOT IN (SELECT doc_line FROM trace_row_own)
ORDER BY doc_line, position, 3, 4, 7, 8;

INSERT INTO finding (code, severity, kernel, message, action, doc_line, expected, found, cause)
SELECT 'row-moved', 'note', words.kernel,
       'Kernel `' || words.kernel || '`: ' || words.told || ' of a table names a file that no chain of it goes through',
       'correct the row', words.doc_line, place.list, words.told, 'moved'
FROM trace_row_words AS words
JOIN (SELECT doc_line, group_concat(text, ', ') AS list
      FROM (SELECT doc_line, text FROM trace_row_place ORDER BY doc_line, first, text)
      GROUP BY doc_line) AS place ON place.doc_line = words.doc_line
ORDER BY words.doc_line, 3, 4, 7, 8;
