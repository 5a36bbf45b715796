-- Which kernels two versions have: what `diff --kernel` may name.
--   :kernel a GLOB
-- Inputs: diff_kernel_call, of this connection. Columns: the name, 1 where it is one meant.
SELECT DISTINCT kernel AS name, coalesce(kernel GLOB :kernel, 0) AS is_meant
FROM diff_kernel_call
ORDER BY is_meant DESC, kernel;
