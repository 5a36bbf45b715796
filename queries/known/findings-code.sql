-- Which codes do findings have: what the parameter code of findings must name.
--   :code row of table finding_code
-- Columns: the name, 1 where it is the one meant.
SELECT code AS name, coalesce(code = :code, 0) AS is_meant
FROM finding_code
ORDER BY is_meant DESC, name;
