-- Which files and labels of the tree two versions have: what `diff --path` may name.
--   :path a GLOB; of a file, the end of its path will do
-- Inputs: old and new; source_file, op_site. Columns: the name, 1 where it is one meant; a file by the last part of its
-- path, too, which the nearest are looked for among. Splitting a list of labels ends where it does.
WITH RECURSIVE
    label (name, rest) AS (
        SELECT path, path || ', ' FROM (SELECT path FROM old.op_site UNION SELECT path FROM new.op_site)
        WHERE path IS NOT NULL
        UNION
        SELECT substr(rest, 1, instr(rest, ', ') - 1), substr(rest, instr(rest, ', ') + 2) FROM label WHERE rest <> ''
    ),
    place (name, is_meant) AS (
        SELECT name, name GLOB :path FROM label WHERE name <> ''
        UNION
        SELECT file, file GLOB :path OR file GLOB '*/' || :path
        FROM (SELECT file FROM old.source_file UNION SELECT file FROM new.source_file)
    )
SELECT name, coalesce(is_meant, 0) AS is_meant FROM place
UNION
SELECT replace(name, rtrim(name, replace(name, '/', '')), ''), 0 FROM place WHERE name LIKE '%/%'
ORDER BY is_meant DESC, name;
