-- op-without-kernels: the source shows kernels below an op, of sources that the document covers, and no
-- chain of the document ends there. It names the op's first site (bare columns of min()). Ops that run none are no
-- fault of the document. Which of several kernels an op runs may hang on arguments that are not followed. One issue for
-- the ops of each file of a model. It stands at the first section of one of these kernels, where there is one.
-- Inputs: op_site, op_kernel, kernel_only_in_source, kernel_known_as, trace_kernel, finding, trace_broken.
-- A document that declares its scope (trace_scope) may leave it out.
INSERT INTO finding (code, severity, op, message, action, doc_line, file, line, expected, found, cause, claim)
WITH
    bare (op, file, line, kernels) AS MATERIALIZED (
        SELECT op_site.op, op_site.file, op_site.line,
               (SELECT group_concat(kernel, ', ')
                FROM (SELECT DISTINCT kernel FROM kernel_only_in_source AS shown
                      WHERE shown.op = op_site.op AND shown.is_covered ORDER BY kernel))
        FROM (SELECT op, file, line, min(op_site_id) FROM op_site GROUP BY op) AS op_site
        WHERE op_site.op IN (SELECT op FROM kernel_only_in_source WHERE is_covered)
            AND op_site.op NOT IN (SELECT op FROM op_kernel WHERE origin = 'traces')
    ),
    section (op, doc_line) AS MATERIALIZED (
        SELECT shown.op, min(trace_kernel.doc_line)
        FROM kernel_only_in_source AS shown
        JOIN kernel_known_as AS known ON known.kernel = shown.kernel
        JOIN trace_kernel ON trace_kernel.kernel = known.name
        WHERE shown.is_covered
        GROUP BY shown.op
    )
SELECT 'op-without-kernels', 'warning', op, 'Op `' || op || '` has no kernels traced to it',
       'add missing kernel traces for this op', section.doc_line, file, line,
       iif(kernels GLOB '*, *', 'at least one of ', '') || kernels, 'no chain ends there', file,
       'Op `' || min(op) OVER (PARTITION BY file) || '` and ' || (count(*) OVER (PARTITION BY file) - 1)
           || ' more of ' || file || ' have no kernels traced to them'
FROM bare
LEFT JOIN section USING (op)
WHERE NOT EXISTS (SELECT 1 FROM trace_scope)
    -- Nor is it a second fault what an error in the chains of its kernels explains.
    AND EXISTS (
        SELECT 1 FROM kernel_only_in_source AS shown
        WHERE shown.op = bare.op AND shown.is_covered
            AND shown.kernel NOT IN (SELECT kernel FROM finding WHERE severity = 'error' AND kernel IS NOT NULL)
            AND shown.kernel NOT IN (SELECT kernel FROM trace_broken))
ORDER BY file, line, op, 3, 4, 9, 10;
