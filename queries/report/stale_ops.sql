-- What an op traces document says of op call sites, and the page that would be written now does not.
-- Parameters: :old, :new (both pages: JSON arrays of objects with root (a number), ordinal, label, target, line,
--             doc_line; none if NULL).
-- Columns: doc_line (of the old page; NULL: of none), message (rows with one message are places of one issue), action,
--          expected, found.
WITH
    given (is_new, root, ordinal, label, target, line, doc_line) AS MATERIALIZED (
        SELECT given.is_new, value ->> 'root', value ->> 'ordinal', value ->> 'label', value ->> 'target',
               value ->> 'line', value ->> 'doc_line'
        FROM (SELECT 0 AS is_new, :old AS page UNION ALL SELECT 1, :new) AS given
        JOIN json_each(given.page)
    ),
    -- The file of the source that ends as the target does; bare column of max(): the longest.
    file (target, file, length) AS MATERIALIZED (
        SELECT target, source_file.file, max(length(source_file.file))
        FROM (SELECT DISTINCT target FROM given) AS named
        JOIN source_file ON substr(named.target, -length(source_file.file)) = source_file.file
        GROUP BY target
    ),
    op AS MATERIALIZED (
        SELECT given.is_new, given.label, coalesce(file.file, given.target) AS file, given.line,
               min(given.doc_line) AS doc_line, min(given.root) AS root, min(given.ordinal) AS ordinal,
               count(*) AS times
        FROM given
        LEFT JOIN file ON file.target = given.target
        GROUP BY 1, 2, 3, 4
    ),
    left_over AS MATERIALIZED ( -- on one page only
        SELECT *, row_number() OVER (PARTITION BY is_new, label, file ORDER BY line) AS nth,
               row_number() OVER (PARTITION BY is_new, label ORDER BY file, line) AS nth_of_label
        FROM op
        WHERE NOT EXISTS (SELECT 1 FROM op AS other
                          WHERE other.is_new <> op.is_new AND other.label = op.label AND other.file = op.file
                            AND other.line = op.line)
    ),
    pair (was, was_at, was_line, label, file, line, is_moved) AS MATERIALIZED (
        SELECT old.label, old.file, old.line, new.label, new.file, new.line, 1
        FROM left_over AS old
        JOIN left_over AS new USING (label, file, nth)
        WHERE NOT old.is_new AND new.is_new
        UNION ALL
        SELECT old.label, old.file, old.line, new.label, new.file, new.line, 0
        FROM left_over AS old
        JOIN left_over AS new USING (file, line)
        WHERE NOT old.is_new AND new.is_new
          AND NOT EXISTS (SELECT 1 FROM op WHERE op.is_new AND op.label = old.label)
    ),
    -- In another file; or at the line of another op of that name, bare columns of min(): the nearest.
    far (was, was_at, was_line, label, file, line, is_moved) AS MATERIALIZED (
        SELECT old.label, old.file, old.line, new.label, new.file, new.line, 1
        FROM left_over AS old
        JOIN left_over AS new USING (label, nth_of_label)
        WHERE NOT old.is_new AND new.is_new AND old.file <> new.file
          AND (old.label, old.file, old.line) NOT IN (SELECT was, was_at, was_line FROM pair)
          AND (new.label, new.file, new.line) NOT IN (SELECT label, file, line FROM pair)
    ),
    near (was, was_at, was_line, label, file, line, is_moved, distance) AS MATERIALIZED (
        SELECT old.label, old.file, old.line, op.label, op.file, op.line, 1, min(abs(op.line - old.line))
        FROM left_over AS old
        JOIN op USING (label, file)
        WHERE NOT old.is_new AND op.is_new
          AND (old.label, old.file, old.line) NOT IN (SELECT was, was_at, was_line FROM pair)
          AND (old.label, old.file, old.line) NOT IN (SELECT was, was_at, was_line FROM far)
        GROUP BY old.label, old.file, old.line
    ),
    change AS MATERIALIZED (
        SELECT * FROM pair UNION ALL SELECT * FROM far
        UNION ALL SELECT was, was_at, was_line, label, file, line, is_moved FROM near
    ),
    both AS ( -- ops that stand once in the first tree of both pages, in the order of the old
        SELECT old.label, old.doc_line, new.ordinal, lag(old.label) OVER earlier AS label_before,
               lag(new.ordinal) OVER earlier AS ordinal_before
        FROM op AS old
        JOIN op AS new USING (label, file, line)
        WHERE NOT old.is_new AND new.is_new AND old.times = 1 AND new.times = 1 AND old.root = 0 AND new.root = 0
        WINDOW earlier AS (ORDER BY old.ordinal)
    ),
    issue (doc_line, message, action, expected, found) AS (
        SELECT op.doc_line, CASE
                   WHEN NOT is_moved THEN printf('Op `%s` is `%s` now', was, change.label)
                   WHEN (SELECT count(*) FROM change WHERE is_moved) > 1
                       THEN printf('%d ops are at other lines', (SELECT count(*) FROM change WHERE is_moved))
                   ELSE printf('Op `%s` is at another line', was) END,
               iif(is_moved, 'correct the links', 'correct the name'),
               printf('`%s` %s:%d', change.label, change.file, change.line), printf('`%s` %s:%d', was, was_at, was_line)
        FROM change
        JOIN op ON NOT op.is_new AND op.label = was AND op.file = was_at AND op.line = was_line
        UNION ALL
        SELECT doc_line, printf('Op `%s` is no op of the source', label), 'take the line out', NULL,
               printf('`%s` %s:%d', label, file, line)
        FROM left_over
        WHERE NOT is_new AND (label, file, line) NOT IN (SELECT was, was_at, was_line FROM change)
        UNION ALL
        SELECT NULL, printf('Op `%s` is missing', label), 'add the line', printf('`%s` %s:%d', label, file, line), NULL
        FROM left_over
        WHERE is_new AND (label, file, line) NOT IN (SELECT label, file, line FROM change)
        UNION ALL
        SELECT doc_line, printf('Op `%s` runs before `%s`', label, label_before), 'put it before', NULL, NULL
        FROM both
        WHERE ordinal < ordinal_before
    )
SELECT doc_line, message, action, expected, found
FROM issue
ORDER BY min(doc_line) OVER (PARTITION BY message) IS NULL, min(doc_line) OVER (PARTITION BY message), message,
         doc_line, expected;
