-- The ops of each kernel, with the call sites of each.
-- Inputs: op_site, op_site_kernel.
-- Columns: kernel, op, file (without folders), line, common_file (that most of the ops are called in). A row each call.
WITH
    site (op, call_id, file, line, kernel, place) AS MATERIALIZED (
        SELECT op_site.op, op_site.call_id,
               replace(op_site.file, rtrim(op_site.file, replace(op_site.file, '/', '')), ''),
               op_site.line, op_site_kernel.kernel, min(op_site.op_site_id)
        FROM op_site
        JOIN op_site_kernel ON op_site_kernel.op_site_id = op_site.op_site_id
        WHERE op_site_kernel.origin = 'source'
        GROUP BY op_site_kernel.kernel, op_site.op, op_site.call_id
    ),
    common (file) AS MATERIALIZED (
        SELECT file
        FROM (SELECT DISTINCT op, call_id, file FROM site)
        GROUP BY file
        ORDER BY count(*) DESC, file
        LIMIT 1
    )
SELECT site.kernel, site.op, site.file, site.line, (SELECT file FROM common) AS common_file
FROM site
JOIN (SELECT kernel, op, min(place) AS place FROM site GROUP BY kernel, op) AS first
    ON first.kernel = site.kernel AND first.op = site.op
ORDER BY site.kernel, first.place, site.op, site.file, site.line;
