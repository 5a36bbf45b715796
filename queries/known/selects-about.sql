-- What the conditions of selects can be restricted to: what its parameter about must name.
--   :about the word
-- Columns: the name, 1 where it is the one meant.
SELECT column1 AS name, coalesce(column1 = :about, 0) AS is_meant
FROM (VALUES ('architecture'))
ORDER BY is_meant DESC, name;
