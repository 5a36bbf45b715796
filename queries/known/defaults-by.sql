-- What do tests ask of: what the parameter by of defaults must name.
--   :by GLOB over subjects of rules of facts
-- Columns: the name, 1 where it is the one meant.
SELECT DISTINCT subject AS name, coalesce(subject GLOB :by, 0) AS is_meant
FROM fact_rule
ORDER BY is_meant DESC, name;
