-- Which architectures are there: what a query's parameter arch must name.
--   :arch  row of table architecture
-- Columns: the name, 1 where it is the one meant.
SELECT architecture AS name, coalesce(architecture = :arch, 0) AS is_meant
FROM architecture
ORDER BY is_meant DESC, name;
