-- The kernels mapped to ops, by the document's own categories; by source where no document is loaded.
-- Columns: category, kernel_count, kernels.
WITH
    mapped (category, place, kernel) AS (
        SELECT coalesce(category, 'Other'), doc_line, CASE WHEN is_mapped THEN kernel END FROM trace_verdict
        UNION ALL
        SELECT source, 0, kernel
        FROM (SELECT kernel, min(source) AS source FROM op_site_kernel WHERE origin = 'source' GROUP BY kernel)
        WHERE NOT EXISTS (SELECT 1 FROM trace_kernel)
    )
SELECT category, count(kernel) AS kernel_count, coalesce(group_concat(kernel, ', '), '') AS kernels
FROM (SELECT * FROM mapped ORDER BY category, kernel)
GROUP BY category
ORDER BY min(place), category;
