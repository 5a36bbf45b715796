-- What rows of the kernel → ops table say and should say, in a document that was written from this source: the source
-- itself tells, whatever is wrong with the kernel's chains.
-- Inputs: trace_own, trace_op_claim, trace_call_site, trace_line, kernel_known_as, op_site_kernel, op_site.
-- Fills: trace_row_own. Rows that describe instead of naming are left out.
INSERT INTO trace_row_own (doc_line, is_op, name, text, position, first)
WITH
    -- is_called: writes ops as calls, `self.q_b_proj()`; implied: the file of ':1697'.
    row (doc_line, kernel, is_called, implied) AS MATERIALIZED (
        SELECT claim.doc_line, claim.kernel, max(instr(trace_line.text, claim.op || '()`') > 0),
               (SELECT min(site.file) FROM trace_call_site AS site
                WHERE site.doc_line = claim.doc_line AND site.text GLOB ':*')
        FROM trace_op_claim AS claim
        JOIN trace_line ON trace_line.doc_line = claim.doc_line
        WHERE EXISTS (SELECT 1 FROM trace_own)
        GROUP BY claim.doc_line
        HAVING min(claim.is_name)
    ),
    real (doc_line, op, base, line, first, is_called, implied) AS MATERIALIZED (
        SELECT row.doc_line, substr(op_site.op, 1, length(op_site.op) - 2),
               replace(op_site.file, rtrim(op_site.file, replace(op_site.file, '/', '')), ''), op_site.line,
               min(op_site.op_site_id), row.is_called, row.implied
        FROM row
        JOIN kernel_known_as AS known ON known.name = row.kernel
        JOIN op_site_kernel ON op_site_kernel.kernel = known.kernel AND op_site_kernel.origin = 'source'
        JOIN op_site ON op_site.op_site_id = op_site_kernel.op_site_id
        GROUP BY row.doc_line, op_site.op, op_site.file, op_site.line
    ),
    item (doc_line, is_op, name, text, position, first) AS (
        SELECT doc_line, 1,
               CASE WHEN is_called THEN plain ELSE replace(plain, rtrim(plain, replace(plain, '.', '')), '') END,
               '`' || op || CASE WHEN is_called THEN '()`' ELSE '`' END, position, NULL
        FROM (SELECT row.doc_line, row.is_called, claim.op, claim.position,
                     CASE WHEN instr(claim.op, ' (') > 0 THEN substr(claim.op, 1, instr(claim.op, ' (') - 1)
                         ELSE claim.op END AS plain
              FROM row
              JOIN trace_op_claim AS claim ON claim.doc_line = row.doc_line)
        UNION ALL
        SELECT row.doc_line, 0, coalesce(site.file, '') || ':' || site.line, site.text, site.position, NULL
        FROM row
        JOIN trace_call_site AS site ON site.doc_line = row.doc_line AND site.line IS NOT NULL
        UNION ALL
        SELECT doc_line, 1, op, '`' || op || '()`', NULL, min(first) FROM real WHERE is_called GROUP BY doc_line, op
        UNION ALL
        SELECT doc_line, 1, replace(op, rtrim(op, replace(op, '.', '')), ''),
               '`' || replace(op, rtrim(op, replace(op, '.', '')), '') || '`', NULL, min(first)
        FROM real
        WHERE NOT is_called
        GROUP BY doc_line, 3
        UNION ALL
        SELECT doc_line, 0, base || ':' || line, CASE WHEN base = implied THEN '' ELSE base END || ':' || line, NULL,
               min(first)
        FROM real
        GROUP BY doc_line, base, line
    )
SELECT doc_line, is_op, name, coalesce(max(CASE WHEN position IS NOT NULL THEN text END), max(text)), min(position),
       min(first)
FROM item
GROUP BY doc_line, is_op, name;
