-- kernel-not-mapped: no chain of the kernel meets an op, and the source shows ops that run it, or no call of it at all.
-- Inputs: trace_verdict, trace_match, op_kernel, kernel_known_as, trace_gap, trace_gone_way, trace_broken.
-- A chain that the linked platform does not run, and a kernel that runs outside the forward pass, are no fault of the
-- document; nor is a second fault what a wrong step of the chain explains.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, expected, found, cause, claim)
WITH
    shown (kernel, ops) AS MATERIALIZED (
        SELECT kernel, group_concat('`' || op || '`', ', ')
        FROM (SELECT DISTINCT name AS kernel, op
              FROM op_kernel JOIN kernel_known_as USING (kernel) WHERE origin = 'source' ORDER BY 1, 2)
        GROUP BY kernel
    ),
    reason (kernel, reasons) AS MATERIALIZED (
        SELECT kernel, group_concat(reason, '; ')
        FROM (SELECT DISTINCT kernel, reason FROM trace_match ORDER BY kernel, reason)
        GROUP BY kernel
    )
SELECT 'kernel-not-mapped', 'warning', trace_verdict.kernel,
       'Kernel `' || trace_verdict.kernel || '` not mapped to any op',
       'verify call chain ends at valid op', trace_verdict.doc_line, 'in reach of ' || shown.ops,
       coalesce(reason.reasons, 'it has no chain'),
       CASE WHEN reason.reasons IS NULL THEN 'no chain' ELSE 'no callers' END,
       CASE WHEN reason.reasons IS NULL THEN ': no chain'
           ELSE ' not mapped to any op: their chains name no callers' END
FROM trace_verdict
LEFT JOIN shown ON shown.kernel = trace_verdict.kernel
LEFT JOIN reason ON reason.kernel = trace_verdict.kernel
WHERE NOT trace_verdict.is_mapped
    AND (shown.ops IS NOT NULL OR reason.reasons IS NULL)
    AND trace_verdict.kernel NOT IN (SELECT kernel FROM trace_match WHERE reason GLOB '`*` is not on *')
    AND trace_verdict.kernel NOT IN (
        SELECT kernel FROM trace_gap
        WHERE (kernel, chain, high) NOT IN (SELECT kernel, chain, position FROM trace_gone_way WHERE is_noted))
    AND trace_verdict.kernel NOT IN (SELECT kernel FROM trace_broken)
ORDER BY trace_verdict.doc_line, trace_verdict.kernel, 3, 4, 7, 8;
