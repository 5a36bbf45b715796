-- op-without-kernels: the source shows kernels below an op, of sources that the document covers, and no
-- chain of the document ends there. It names the op's first site (bare columns of min()). Ops that run none are no
-- fault of the document.
-- Inputs: op_site, op_kernel, kernel_only_in_source.
INSERT INTO finding (code, severity, op, message, action, file, line, expected, found)
SELECT 'op-without-kernels', 'warning', op_site.op,
       'Op `' || op_site.op || '` has no kernels traced to it',
       'add missing kernel traces for this op', op_site.file, op_site.line,
       (SELECT group_concat(kernel, ', ')
        FROM (SELECT DISTINCT kernel FROM kernel_only_in_source AS shown
              WHERE shown.op = op_site.op AND shown.is_covered ORDER BY kernel)),
       'no chain ends there'
FROM (SELECT op, file, line, min(op_site_id) FROM op_site GROUP BY op) AS op_site
WHERE op_site.op IN (SELECT op FROM kernel_only_in_source WHERE is_covered)
    AND op_site.op NOT IN (SELECT op FROM op_kernel WHERE origin = 'traces')
ORDER BY op_site.op;
