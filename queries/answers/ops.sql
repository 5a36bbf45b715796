-- Which ops are there, and how many kernels does each run?
-- Columns: the op, its call sites, kernels by the document, kernels by the source.
SELECT op_site.op, count(DISTINCT op_site.call_id) AS call_sites,
       count(DISTINCT CASE op_site_kernel.origin WHEN 'traces' THEN op_site_kernel.kernel END) AS in_document,
       count(DISTINCT CASE op_site_kernel.origin WHEN 'source' THEN op_site_kernel.kernel END) AS in_source
FROM op_site
LEFT JOIN op_site_kernel ON op_site_kernel.op_site_id = op_site.op_site_id
GROUP BY op_site.op
ORDER BY op_site.op;
