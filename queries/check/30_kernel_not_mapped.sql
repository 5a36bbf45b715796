-- kernel-not-mapped: no chain of the kernel meets an op.
-- Inputs: trace_kernel, trace_match, op_kernel, kernel_known_as, linked_kernel, kernel_stage.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, expected, found)
WITH shown (kernel, ops) AS MATERIALIZED (
    SELECT kernel, group_concat('`' || op || '`', ', ')
    FROM (SELECT DISTINCT name AS kernel, op
          FROM op_kernel JOIN kernel_known_as USING (kernel) WHERE origin = 'source' ORDER BY 1, 2)
    GROUP BY kernel
)
SELECT 'kernel-not-mapped', 'warning', trace_kernel.kernel,
       'Kernel `' || trace_kernel.kernel || '` not mapped to any op',
       'verify call chain ends at valid op', trace_kernel.doc_line,
       shown.ops,
       coalesce((SELECT group_concat(reason, '; ')
                 FROM (SELECT DISTINCT reason FROM trace_match
                       WHERE trace_match.kernel = trace_kernel.kernel ORDER BY reason)),
                'it has no chain')
FROM trace_kernel
LEFT JOIN shown ON shown.kernel = trace_kernel.kernel
WHERE NOT EXISTS (
        SELECT 1 FROM trace_match
        WHERE trace_match.kernel = trace_kernel.kernel AND trace_match.op_site_id IS NOT NULL)
    -- What only prepares a batch or loads weights runs below no op.
    AND (shown.kernel IS NOT NULL OR trace_kernel.kernel NOT IN (
        SELECT linked_kernel.kernel
        FROM kernel_stage
        JOIN linked_kernel ON linked_kernel.call_id = kernel_stage.call_id
            AND linked_kernel.dotted = kernel_stage.dotted
        WHERE kernel_stage.stage <> 'forward'))
    -- A chain that the linked platform does not run is no fault of the document.
    AND NOT EXISTS (
        SELECT 1 FROM trace_match
        WHERE trace_match.kernel = trace_kernel.kernel AND trace_match.reason GLOB '`*` is not on *')
ORDER BY trace_kernel.doc_line, trace_kernel.kernel;
