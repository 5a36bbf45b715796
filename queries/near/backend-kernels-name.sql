-- Which keys and classes are there: what the parameter name of backend-kernels must name where it has no row.
--   :name  a key of a registry, or a class (GLOB)
-- Columns: the name, 1 where it is the one meant.
SELECT name, coalesce(name GLOB :name, 0) AS is_meant
FROM (
    SELECT text AS name FROM name WHERE name_id IN (SELECT key_id FROM filed_key)
    UNION
    SELECT text FROM name WHERE name_id IN (SELECT qualname_id FROM scope WHERE scope_kind_id = 2) -- scope_kind 'class'
)
ORDER BY is_meant DESC, name;
