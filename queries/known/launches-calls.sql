-- What the parameter calls of launches must be: 0 or 1.
--   :calls 1: the calls on the way, too
-- Columns: the name, 1 where it is the one meant.
SELECT column1 AS name, coalesce(column1 = :calls, 0) AS is_meant
FROM (VALUES (0), (1))
ORDER BY is_meant DESC, name;
