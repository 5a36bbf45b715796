-- What an op traces document says of the order of ops and how often they stand in a tree, and the page that would be
-- written now does not.
-- Parameters: :old, :new (both pages: JSON arrays of objects with root (a number), ordinal, label, line, doc_line; none
--             if NULL).
-- Columns: doc_line (of the old page; NULL: of none), message, action, expected, found.
WITH
    given (is_new, root, ordinal, label, line, doc_line) AS MATERIALIZED (
        SELECT given.is_new, value ->> 'root', value ->> 'ordinal', value ->> 'label', value ->> 'line',
               value ->> 'doc_line'
        FROM (SELECT 0 AS is_new, :old AS page UNION ALL SELECT 1, :new) AS given
        JOIN json_each(given.page)
    ),
    op AS MATERIALIZED (
        SELECT is_new, root, label, line, min(doc_line) AS doc_line, max(doc_line) AS last_line,
               min(ordinal) AS ordinal, count(*) AS times
        FROM given
        GROUP BY 1, 2, 3, 4
    ),
    -- Ops that stand in the same tree of both pages, where it has half of the old one's.
    both (root, label, line, doc_line, last_line, old_ordinal, ordinal, old_times, times) AS MATERIALIZED (
        SELECT root, label, line, old.doc_line, old.last_line, old.ordinal, new.ordinal, old.times, new.times
        FROM op AS old
        JOIN op AS new USING (root, label, line)
        WHERE NOT old.is_new AND new.is_new
    ),
    tree (root) AS MATERIALIZED (
        SELECT root
        FROM op
        WHERE NOT is_new
        GROUP BY root
        HAVING 2 * (SELECT count(*) FROM both WHERE both.root = op.root) >= count(*)
    ),
    single AS ( -- ops that stand once in the first tree, in the order of the old
        SELECT label, doc_line, ordinal, lag(label) OVER earlier AS label_before,
               lag(ordinal) OVER earlier AS ordinal_before
        FROM both
        WHERE old_times = 1 AND times = 1 AND root = 0
        WINDOW earlier AS (ORDER BY old_ordinal)
    ),
    issue (doc_line, message, action, expected, found) AS (
        SELECT last_line, printf('Op `%s` stands once too often', label), 'take the line out', NULL,
               printf('`%s` line %d', label, line)
        FROM both
        WHERE root IN (SELECT root FROM tree) AND old_times > times
        UNION ALL
        SELECT NULL, printf('Op `%s` is missing', label), 'add the line', printf('`%s` line %d', label, line), NULL
        FROM both
        WHERE root IN (SELECT root FROM tree) AND old_times < times
        UNION ALL
        SELECT doc_line, printf('Op `%s` runs before `%s`', label, label_before), 'put it before', NULL, NULL
        FROM single
        WHERE ordinal < ordinal_before
    )
SELECT doc_line, message, action, expected, found
FROM issue
ORDER BY doc_line IS NULL, doc_line, message, expected;
