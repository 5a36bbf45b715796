-- Which words registry tells states by: what its parameter state must name.
--   :state one of them
-- Columns: the name, 1 where it is the one meant.
SELECT column1 AS name, coalesce(column1 = :state, 0) AS is_meant
FROM (VALUES ('registered'), ('hole'))
ORDER BY is_meant DESC, name;
