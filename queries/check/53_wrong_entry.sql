-- wrong-entry: a row of another table names a method, `Class.forward()`, and links to a file of the source that does
-- not have it.
-- Inputs: trace_line, source_file, scope, name, root. Fills: finding, repair.
INSERT INTO finding (code, severity, message, action, doc_line, file, expected, found)
WITH
    row (doc_line, text, qualname, rest) AS MATERIALIZED (
        SELECT doc_line, text, substr(text, instr(text, '| `') + 3, instr(text, '()` |') - instr(text, '| `') - 3),
               substr(text, instr(text, '](') + 2)
        FROM trace_line
        WHERE part = 'other' AND instr(text, '| `') > 0 AND instr(text, '()` |') > instr(text, '| `')
            AND instr(text, '](') > 0
    ),
    -- The file with the longest equal ending.
    linked (doc_line, qualname, file_id, file) AS MATERIALIZED (
        SELECT row.doc_line, row.qualname, source_file.file_id, source_file.file
        FROM row
        JOIN source_file ON substr(row.rest, 1, instr(row.rest, ')') - 1) GLOB '*/' || source_file.file
    )
SELECT 'wrong-entry', 'error', 'The source has no `' || linked.qualname || '()` in ' || linked.file,
       'correct the entry point', linked.doc_line, linked.file,
       coalesce((SELECT 'the classes of ' || linked.file || ': ' || group_concat('`' || classes || '`', ', ')
                 FROM (SELECT root.classes
                       FROM root
                       JOIN scope AS entry ON entry.scope_id = root.class_scope
                       WHERE entry.file_id = linked.file_id
                       ORDER BY root.position)),
                'a function of ' || linked.file),
       '`' || linked.qualname || '()`'
FROM linked
WHERE instr(linked.qualname, '.') > 0 AND NOT EXISTS (
    SELECT 1
    FROM scope
    JOIN name ON name.name_id = scope.qualname_id
    WHERE scope.scope_id BETWEEN linked.file_id << 24 AND (linked.file_id + 1 << 24) - 1
        AND name.text = linked.qualname)
ORDER BY linked.doc_line;

INSERT INTO repair (code, cause, doc_line, kind, stands, should)
SELECT 'wrong-entry', finding.message, finding.doc_line, 'replace', trace_line.text,
       replace(trace_line.text, finding.found, '`' || entry.class || '.forward()`')
FROM finding
JOIN trace_line ON trace_line.doc_line = finding.doc_line
JOIN source_file ON source_file.file = finding.file
JOIN (SELECT scope.file_id, min(name.text) AS class
      FROM root
      JOIN scope ON scope.scope_id = root.class_scope
      JOIN name ON name.name_id = scope.qualname_id
      GROUP BY scope.file_id
      HAVING count(*) = 1) AS entry ON entry.file_id = source_file.file_id
WHERE finding.code = 'wrong-entry' AND finding.found GLOB '*.forward()`';
