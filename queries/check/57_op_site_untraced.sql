-- kernel-only-in-source: call sites of ops that the document traces, at which the source can run kernels that it traces
-- to the op elsewhere, all of them or, as its arguments decide, some. A note, a place each call site.
-- Inputs: op_site, op_site_kernel, kernel_known_as, trace_match, trace_anchor.
-- A document that declares its scope (trace_scope) may leave it out.
INSERT INTO finding (code, severity, op, message, action, file, line, expected, found, cause, claim)
WITH
    traced (kernel, op, root_node) AS MATERIALIZED (
        SELECT DISTINCT trace_match.kernel, op_site.op, op_site.root_node
        FROM trace_match
        JOIN op_site ON op_site.op_site_id = trace_match.op_site_id
    ),
    told (call_id) AS MATERIALIZED (SELECT DISTINCT call_id FROM trace_anchor WHERE is_op),
    site (op, file, line, caller, kernel) AS MATERIALIZED (
        SELECT DISTINCT op_site.op, op_site.file, op_site.line, op_site.caller, known.name
        FROM op_site
        JOIN op_site_kernel ON op_site_kernel.op_site_id = op_site.op_site_id AND op_site_kernel.origin = 'source'
        JOIN kernel_known_as AS known ON known.kernel = op_site_kernel.kernel
        JOIN traced ON traced.kernel = known.name AND traced.op = op_site.op AND traced.root_node = op_site.root_node
        LEFT JOIN told ON told.call_id = op_site.call_id
        WHERE told.call_id IS NULL
        ORDER BY 2, 3, 1, 5
    )
SELECT 'kernel-only-in-source', 'note', op,
       'Op `' || op || '` is called in `' || caller || '`, too, and no chain goes there',
       'add the chains through this call site where it runs them', file, line,
       iif(count(*) > 1, 'at least one of ', '') || group_concat('`' || kernel || '`', ', '), 'no chain', 'op sites',
       'Op `' || op || '` in `' || caller || '` and '
           || (count(*) OVER () - 1) || ' more call sites of ops stand in no chain'
FROM site
WHERE NOT EXISTS (SELECT 1 FROM trace_scope)
GROUP BY op, file, line, caller
ORDER BY file, line, op, 3, 4, 8, 9;
