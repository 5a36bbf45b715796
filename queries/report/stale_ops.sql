-- What an op traces document says of op call sites, and the page that would be written now does not.
-- Parameters: :old, :new (both pages: JSON arrays of objects with root (a number), label, target, line,
--             doc_line; none if NULL).
-- Columns: doc_line (of the old page; NULL: of none), message (rows with one message are places of one issue), action,
--          expected, found.
WITH
    given (is_new, root, label, target, line, doc_line) AS MATERIALIZED (
        SELECT given.is_new, value ->> 'root', value ->> 'label', value ->> 'target', value ->> 'line',
               value ->> 'doc_line'
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
    place (is_new, root, label, file, line, doc_line) AS MATERIALIZED (
        SELECT given.is_new, given.root, given.label, coalesce(file.file, given.target), given.line,
               given.doc_line
        FROM given
        LEFT JOIN file ON file.target = given.target
    ),
    -- Trees of both pages: half of the ops of the old one stand in the new one.
    tree (root) AS MATERIALIZED (
        SELECT old.root
        FROM place AS old
        LEFT JOIN (SELECT DISTINCT root, label, file FROM place WHERE is_new) AS new USING (root, label, file)
        WHERE NOT old.is_new
        GROUP BY old.root
        HAVING 2 * count(new.root) >= count(*)
    ),
    op AS MATERIALIZED (
        SELECT is_new, label, file, line, iif(root IN (SELECT root FROM tree), root, -1) AS root,
               min(doc_line) AS doc_line
        FROM place
        GROUP BY 1, 2, 3, 4, 5
    ),
    left_over AS MATERIALIZED ( -- on one page only
        SELECT *, row_number() OVER (PARTITION BY is_new, root, label, file ORDER BY line) AS nth,
               row_number() OVER (PARTITION BY is_new, root, label ORDER BY file, line) AS nth_of_label
        FROM op
        WHERE NOT EXISTS (SELECT 1 FROM op AS other
                          WHERE other.is_new <> op.is_new AND other.label = op.label AND other.file = op.file
                            AND other.line = op.line AND (other.root = op.root OR op.root = -1))
    ),
    pair (was, was_at, was_line, label, file, line, is_moved) AS MATERIALIZED (
        SELECT old.label, old.file, old.line, new.label, new.file, new.line, 1
        FROM left_over AS old
        JOIN left_over AS new USING (root, label, file, nth)
        WHERE NOT old.is_new AND new.is_new
        UNION
        SELECT old.label, old.file, old.line, new.label, new.file, new.line, 0
        FROM left_over AS old
        JOIN op AS new USING (file, line)
        WHERE NOT old.is_new AND new.is_new
          AND NOT EXISTS (SELECT 1 FROM op WHERE op.is_new AND op.label = old.label)
    ),
    -- In another file; or at the line of another op of that name, bare columns of min(): the nearest.
    far (was, was_at, was_line, label, file, line, is_moved) AS MATERIALIZED (
        SELECT old.label, old.file, old.line, new.label, new.file, new.line, 1
        FROM left_over AS old
        JOIN left_over AS new USING (root, label, nth_of_label)
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
        SELECT * FROM pair UNION SELECT * FROM far
        UNION SELECT was, was_at, was_line, label, file, line, is_moved FROM near
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
    )
SELECT doc_line, message, action, expected, found
FROM issue
ORDER BY min(doc_line) OVER (PARTITION BY message) IS NULL, min(doc_line) OVER (PARTITION BY message), message,
         doc_line, expected;
