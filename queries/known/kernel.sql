-- Which kernels are there: what a query's parameter kernel may name.
--   :kernel its name, a GLOB, or the part behind a '.'
-- Columns: the name, 1 where it is the one meant.
SELECT kernel AS name,
       coalesce(kernel = :kernel OR kernel GLOB :kernel OR kernel GLOB '*.' || :kernel, 0) AS is_meant
FROM (
    SELECT kernel FROM linked_kernel
    UNION
    SELECT kernel FROM op_site_kernel
    UNION
    SELECT kernel FROM trace_kernel
)
ORDER BY is_meant DESC, kernel;
