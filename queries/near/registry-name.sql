-- Which registries are there: what the parameter name of registry must name where it has no row.
--   :name  the registry as written or its last part, or GLOB
-- Columns: the name, 1 where it is the one meant.
SELECT DISTINCT registry AS name, coalesce(registry GLOB :name OR registry GLOB '*.' || :name, 0) AS is_meant
FROM registration
ORDER BY is_meant DESC, registry;
