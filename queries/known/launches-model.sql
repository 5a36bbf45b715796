-- Which entry classes are linked: what the parameter model of launches may name.
--   :model its name, or a GLOB over it
-- Columns: the name, 1 where it is the one meant.
WITH RECURSIVE entry (name, rest) AS ( -- of 'A, B'
    SELECT NULL, classes || ', ' FROM root
    UNION ALL
    SELECT substr(rest, 1, instr(rest, ', ') - 1), substr(rest, instr(rest, ', ') + 2) FROM entry WHERE rest <> ''
)
SELECT DISTINCT name, coalesce(name GLOB :model, 0) AS is_meant
FROM entry
WHERE name IS NOT NULL
ORDER BY is_meant DESC, name;
