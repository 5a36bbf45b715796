-- Which words dead-kernels tells states by: what its parameter status must name.
--   :status GLOB
-- Columns: the name, 1 where it is the one meant.
SELECT column1 AS name, coalesce(column1 GLOB :status, 0) AS is_meant
FROM (VALUES ('no caller'), ('only tests'), ('only a registry'),
             ('only from what nothing names'), ('called'), ('in reach'))
ORDER BY is_meant DESC, name;
