-- Which kernels does the tree define: what the parameter kernel of dead-kernels must name.
--   :kernel name or GLOB
-- Columns: the name, 1 where it is the one meant.
SELECT DISTINCT kernel AS name, coalesce(kernel GLOB :kernel, 0) AS is_meant
FROM kernel_definition
ORDER BY is_meant DESC, kernel;
