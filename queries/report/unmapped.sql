-- The kernels of the document that no op runs, each with the reasons of its chains.
-- Columns: kernel, reason.
SELECT trace_kernel.kernel,
       coalesce((SELECT group_concat(reason, '; ')
                 FROM (SELECT DISTINCT reason FROM trace_match
                       WHERE trace_match.kernel = trace_kernel.kernel ORDER BY reason)),
                'it has no chain') AS reason
FROM trace_kernel
WHERE NOT EXISTS (
    SELECT 1 FROM trace_match
    WHERE trace_match.kernel = trace_kernel.kernel AND trace_match.op_site_id IS NOT NULL)
ORDER BY trace_kernel.doc_line, trace_kernel.kernel;
