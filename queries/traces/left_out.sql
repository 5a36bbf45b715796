-- How many ways to each kernel are left out: pairs of a caller of its function and a class that chooses it.
-- Inputs: temp.trace_extra (queries/traces/01_extra.sql), start_kernel.
-- Columns: kernel, ways.
SELECT start_kernel.kernel, count(DISTINCT trace_extra.extra_id) AS ways
FROM trace_extra
JOIN start_kernel ON start_kernel.node_id = trace_extra.holder
WHERE NOT trace_extra.is_shown
GROUP BY start_kernel.kernel
ORDER BY start_kernel.kernel;
