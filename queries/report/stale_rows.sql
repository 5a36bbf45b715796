-- What the summary of an op traces document says of ops, and the source does not.
-- Parameters: :old, :new (the rows of both pages: JSON arrays of objects with op, count, names (an array), text,
--             doc_line; none if NULL).
-- Columns: doc_line (NULL: of none), message, action, expected, found (rows as they are written).
WITH
    old AS MATERIALIZED (
        SELECT value ->> 'op' AS op, value ->> 'count' AS count, value ->> 'names' AS names, value ->> 'text' AS text,
               value ->> 'doc_line' AS doc_line
        FROM json_each(:old)
    ),
    new AS MATERIALIZED (
        SELECT value ->> 'op' AS op, value ->> 'count' AS count, value ->> 'names' AS names, value ->> 'text' AS text
        FROM json_each(:new)
    ),
    foreign_name (doc_line, names) AS (
        SELECT doc_line, group_concat('`' || name || '`', ', ')
        FROM (SELECT old.doc_line, named.value AS name
              FROM old
              JOIN new ON new.op = old.op
              JOIN json_each(old.names) AS named
              WHERE named.value NOT IN (SELECT value FROM json_each(new.names))
                AND NOT EXISTS (SELECT 1 FROM op_kernel WHERE op_kernel.op = old.op AND op_kernel.kernel = named.value)
              ORDER BY old.doc_line, named.key)
        GROUP BY doc_line
    )
SELECT * FROM (
    SELECT old.doc_line, printf('Op `%s` has %d kernels, the summary says %d', old.op, new.count, old.count) AS message,
           'correct the row' AS action, new.text AS expected, old.text AS found
    FROM old
    JOIN new ON new.op = old.op
    WHERE new.count <> old.count
    UNION ALL
    SELECT old.doc_line, printf('Op `%s` does not run %s', old.op, foreign_name.names), 'correct the row', new.text,
           old.text
    FROM foreign_name
    JOIN old ON old.doc_line = foreign_name.doc_line
    JOIN new ON new.op = old.op
    UNION ALL
    SELECT doc_line, printf('Op `%s` of the summary has no kernels in the source', op), 'take the row out', NULL, text
    FROM old
    WHERE op NOT IN (SELECT op FROM new)
    UNION ALL
    SELECT NULL, printf('Op `%s` has kernels and is missing in the summary', op), 'add the row', text, NULL
    FROM new
    WHERE op NOT IN (SELECT op FROM old)
)
ORDER BY doc_line IS NULL, doc_line, message;
