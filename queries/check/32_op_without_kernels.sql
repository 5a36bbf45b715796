-- op-without-kernels: the source shows kernels below an op, of sources that the document covers, and no
-- chain of the document ends there. It names the op's first site (bare columns of min()). Ops that run none are no
-- fault of the document. One issue for the ops of each file of a model.
-- Inputs: op_site, op_kernel, kernel_only_in_source.
INSERT INTO finding (code, severity, op, message, action, file, line, expected, found, cause, claim)
WITH
    bare (op, file, line, kernels) AS MATERIALIZED (
        SELECT op_site.op, op_site.file, op_site.line,
               (SELECT group_concat(kernel, ', ')
                FROM (SELECT DISTINCT kernel FROM kernel_only_in_source AS shown
                      WHERE shown.op = op_site.op AND shown.is_covered ORDER BY kernel))
        FROM (SELECT op, file, line, min(op_site_id) FROM op_site GROUP BY op) AS op_site
        WHERE op_site.op IN (SELECT op FROM kernel_only_in_source WHERE is_covered)
            AND op_site.op NOT IN (SELECT op FROM op_kernel WHERE origin = 'traces')
    )
SELECT 'op-without-kernels', 'warning', op, 'Op `' || op || '` has no kernels traced to it',
       'add missing kernel traces for this op', file, line, kernels, 'no chain ends there', file,
       'Op `' || min(op) OVER (PARTITION BY file) || '` and ' || (count(*) OVER (PARTITION BY file) - 1)
           || ' more of ' || file || ' have no kernels traced to them'
FROM bare
ORDER BY file, line, op;
