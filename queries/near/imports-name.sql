-- What is imported: what the parameter name of imports must name where it has no row.
--   :name  dotted name or GLOB
-- Columns: the name, 1 where it is the one meant.
SELECT DISTINCT whole AS name,
       coalesce(whole GLOB :name OR whole GLOB :name || '.*' OR whole GLOB '*.' || :name, 0) AS is_meant
FROM (SELECT ltrim(module || '.' || name, '.') AS whole FROM import_in_full)
ORDER BY is_meant DESC, whole;
