-- Which kernels are there, and where do document and source know them?
--   :source 'sgl-kernel', 'triton'; NULL: any
-- Columns: chains of the document, call sites in reach, ops that run it by the source.
WITH
    known (kernel, source) AS (
        SELECT kernel, coalesce(source, '') FROM trace_kernel
        UNION
        SELECT kernel, source FROM kernel_site
    )
SELECT known.kernel, known.source,
       (SELECT count(DISTINCT chain) FROM trace_step WHERE trace_step.kernel = known.kernel) AS chains,
       (SELECT count(DISTINCT call_id) FROM kernel_site
        WHERE kernel_site.kernel = known.kernel AND kernel_site.source = known.source) AS call_sites,
       (SELECT count(DISTINCT op) FROM op_kernel
        WHERE op_kernel.kernel = known.kernel AND op_kernel.source = known.source
          AND op_kernel.origin = 'source') AS ops
FROM known
WHERE :source IS NULL OR known.source = :source
ORDER BY known.source, known.kernel;
