-- Which kernels two versions have: what `diff --kernel` may name.
--   :kernel a GLOB
-- Inputs: diff_kernel_call, diff_kernel_name, of this connection. Columns: the name, 1 where it is one meant.
SELECT kernel AS name, coalesce(kernel GLOB :kernel, 0) AS is_meant
FROM (SELECT kernel FROM diff_kernel_call UNION SELECT old_kernel FROM diff_kernel_name)
ORDER BY is_meant DESC, kernel;
