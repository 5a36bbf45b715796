-- Which kernels of the document does nothing in reach of the models call?
-- Columns: the kernel, its line in the document, how many calls of that name the source has at all
-- and where the first stands (none: the kernel is gone).
SELECT trace_kernel.kernel, trace_kernel.source, trace_kernel.category, trace_kernel.doc_line,
       count(call_site.call_id) AS calls, min(call_site.file || ':' || call_site.line) AS first_call
FROM trace_kernel
LEFT JOIN call_site ON call_site.kind = 'call'
    AND (call_site.callee = trace_kernel.kernel OR call_site.callee = trace_kernel.first_line_name
         OR substr(call_site.callee, -length(trace_kernel.kernel) - 1) = '.' || trace_kernel.kernel)
WHERE trace_kernel.kernel NOT IN (SELECT kernel FROM kernel_site)
GROUP BY trace_kernel.kernel
ORDER BY trace_kernel.kernel;
