-- Which functions, classes and kernels are there: what a query's parameter name must name where it has no row.
--   :name its qualname or the last parts of it
-- Columns: the name, 1 where it is the one meant.
SELECT text AS name, coalesce(text = :name OR substr(text, -length(:name) - 1) = '.' || :name, 0) AS is_meant
FROM (
    SELECT text FROM name WHERE name_id IN (SELECT qualname_id FROM scope)
    UNION
    SELECT text FROM name WHERE name_id IN (SELECT external_id FROM linked_edge)
    UNION
    SELECT kernel FROM linked_kernel
)
ORDER BY is_meant DESC, text;
