-- Which stages are there: what a query's parameter stage must name.
--   :stage GLOB
-- Columns: the name, 1 where it is the one meant.
SELECT stage AS name, coalesce(stage GLOB :stage, 0) AS is_meant
FROM stage
ORDER BY is_meant DESC, name;
