-- Which ops run a kernel: which line of the model asked for it?
--   :kernel its name, 'fp8_scaled_mm'; a GLOB or the part behind a '.' will do; NULL: all kernels
-- Columns: the kernel, the op's call site, the phase, 1 where the document and where the source say so.
SELECT op_site_kernel.kernel, op_site_kernel.source, op_site.op, op_site.file, op_site.line,
       op_site.caller, min(op_site.path) AS path, op_site_kernel.phase,
       max(op_site_kernel.origin = 'traces') AS in_document,
       max(op_site_kernel.origin = 'source') AS in_source
FROM op_site_kernel
JOIN op_site ON op_site.op_site_id = op_site_kernel.op_site_id
WHERE :kernel IS NULL OR op_site_kernel.kernel GLOB :kernel OR op_site_kernel.kernel GLOB '*.' || :kernel
GROUP BY op_site.op, op_site.call_id, op_site_kernel.kernel, op_site_kernel.source, op_site_kernel.phase
ORDER BY op_site_kernel.kernel, op_site_kernel.source, op_site.op, op_site.file, op_site.line,
         op_site.caller, op_site.call_id, op_site_kernel.phase;
