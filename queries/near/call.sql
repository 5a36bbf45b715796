-- Which calls are there: what a query's parameter call must name where it has no row.
--   :call the call as written, or its last name
-- Columns: the name, 1 where it is the one meant.
SELECT text AS name, coalesce(text = :call OR substr(text, -length(:call) - 1) = '.' || :call, 0) AS is_meant
FROM name
WHERE name_id IN (SELECT callee_id FROM call)
ORDER BY is_meant DESC, text;
