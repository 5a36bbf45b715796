-- wrong-entry: a row of another table names a method, `Class.forward()`, and a file of the source, by a link or by its
-- path, that does not have it.
-- Inputs: trace_line, source_file, scope, name, root. Fills: finding, repair.
INSERT INTO finding (code, severity, message, action, doc_line, file, expected, found)
WITH
    -- Rows of three cells.
    cell (doc_line, qualname, file) AS MATERIALIZED (
        SELECT doc_line, trim(replace(replace(rtrim(substr(rest, instr(rest, ' | ') + 3), ' |'), '`', ''), '()', '')),
               trim(replace(substr(rest, 1, instr(rest, ' | ') - 1), '`', ''))
        FROM (
            SELECT doc_line, text, substr(text, instr(text, ' | ') + 3) AS rest
            FROM trace_line
            WHERE part = 'other' AND instr(text, '.py') > 0
        )
        WHERE instr(rest, ' | ') > 0
    ),
    path (doc_line, qualname, path) AS MATERIALIZED (
        SELECT doc_line, qualname, CASE WHEN instr(file, '](') = 0 THEN file
            ELSE rtrim(substr(file, instr(file, '](') + 2), ')') END
        FROM cell
        WHERE qualname GLOB '[A-Za-z_]*.[A-Za-z_]*' AND qualname NOT GLOB '*[^A-Za-z0-9_.]*'
    ),
    linked (doc_line, qualname, file_id, file) AS MATERIALIZED (
        SELECT path.doc_line, path.qualname, source_file.file_id, source_file.file
        FROM path
        JOIN source_file ON path.path = source_file.file OR path.path GLOB '*/' || source_file.file
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
WHERE NOT EXISTS (
    SELECT 1
    FROM scope
    JOIN name ON name.name_id = scope.qualname_id
    WHERE scope.scope_id BETWEEN linked.file_id << 24 AND (linked.file_id + 1 << 24) - 1
        AND name.text = linked.qualname)
ORDER BY linked.doc_line, 3, 7, 8;

INSERT INTO repair (code, cause, doc_line, kind, stands, should)
SELECT 'wrong-entry', finding.message, finding.doc_line, 'replace', trace_line.text,
       replace(trace_line.text, rtrim(trim(finding.found, '`'), '()'), entry.class || '.forward')
FROM finding
JOIN trace_line ON trace_line.doc_line = finding.doc_line
JOIN source_file ON source_file.file = finding.file
JOIN (SELECT scope.file_id, min(name.text) AS class
      FROM root
      JOIN scope ON scope.scope_id = root.class_scope
      JOIN name ON name.name_id = scope.qualname_id
      GROUP BY scope.file_id
      HAVING count(*) = 1) AS entry ON entry.file_id = source_file.file_id
WHERE finding.code = 'wrong-entry'
ORDER BY 3, 4, 2, 6;
