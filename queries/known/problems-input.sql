-- Which kinds of input have problems: what the parameter input of problems must name.
--   :input as in table problem
-- Columns: the name, 1 where it is the one meant.
SELECT column1 AS name, coalesce(column1 = :input, 0) AS is_meant
FROM (VALUES ('python'), ('traces'), ('link'))
ORDER BY is_meant DESC, name;
