-- Which kernels versions have: what `history --kernel` may name.
--   :kernel a GLOB
-- Inputs: history_kernel, of this connection. Columns: the name, 1 where it is one meant.
SELECT DISTINCT kernel AS name, coalesce(kernel GLOB :kernel, 0) AS is_meant
FROM history_kernel
ORDER BY is_meant DESC, kernel;
