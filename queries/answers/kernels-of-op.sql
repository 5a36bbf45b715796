-- Which kernels does an op run, at which phase, what chooses them, and who says so?
--   :op     'self.q_b_proj()', the brackets may be left out; NULL: all ops
-- Columns: the op's call site, the class that chooses the kernel (the quantization method, the attention backend, the
-- runner: of the last call of several classes on the way, in ops with many kernels; a row each), the kernel, the phase,
-- 1 where the document and where the source say so.
SELECT op_site.op, op_site.file, op_site.line, op_site.caller, min(op_site.path) AS path, chosen.class,
       op_site_kernel.kernel, op_site_kernel.source, op_site_kernel.phase,
       max(op_site_kernel.origin = 'traces') AS in_document,
       max(op_site_kernel.origin = 'source') AS in_source
FROM op_site
JOIN op_site_kernel ON op_site_kernel.op_site_id = op_site.op_site_id
LEFT JOIN (
    SELECT DISTINCT op, class, kernel, source
    FROM op_variant AS variant
    WHERE (:op IS NULL OR op IN (:op, :op || '()', 'self.' || :op || '()')) AND (class <> '' OR NOT EXISTS (
        SELECT 1
        FROM op_variant AS other
        WHERE other.op = variant.op AND other.class > '' AND other.kernel = variant.kernel))
) AS chosen ON chosen.op = op_site.op AND chosen.kernel = op_site_kernel.kernel
    AND chosen.source = op_site_kernel.source
WHERE :op IS NULL OR op_site.op IN (:op, :op || '()', 'self.' || :op || '()')
GROUP BY op_site.op, op_site.call_id, chosen.class, op_site_kernel.kernel, op_site_kernel.source, op_site_kernel.phase
ORDER BY op_site.op, op_site.file, op_site.line, op_site.caller, op_site.call_id, chosen.class,
         op_site_kernel.source, op_site_kernel.kernel, op_site_kernel.phase;
