-- row-missing: a kernel has a section of chains, and a table that the document has leaves it out.
-- Inputs: trace_kernel, trace_summary, trace_op_claim, trace_breakdown, trace_match, trace_idle.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, expected, found, cause, claim)
WITH
    listed (part, title, kernel) AS MATERIALIZED (
        SELECT 1, 'the summary table', kernel FROM trace_summary
        UNION
        SELECT 2, 'the kernel → ops table', kernel FROM trace_op_claim
        UNION
        SELECT 3, 'the source breakdown', kernel FROM trace_breakdown
    )
SELECT 'row-missing', 'error', trace_kernel.kernel,
       'Kernel `' || trace_kernel.kernel || '` has a chain, and ' || part.title || ' leaves it out',
       'add the row', trace_kernel.doc_line, 'a row in ' || part.title, 'no row', part.title,
       ' have chains, and ' || part.title || ' leaves them out'
FROM trace_kernel
CROSS JOIN (SELECT DISTINCT part, title FROM listed) AS part
LEFT JOIN listed ON listed.part = part.part AND listed.kernel = trace_kernel.kernel
WHERE listed.kernel IS NULL
    -- Kernels that run outside the forward pass, or are said not to run, have no op.
    AND (part.part <> 2 OR trace_kernel.kernel IN (SELECT kernel FROM trace_match WHERE op_site_id IS NOT NULL)
        AND trace_kernel.kernel NOT IN (SELECT kernel FROM trace_idle))
ORDER BY part.part, trace_kernel.doc_line, 3, 4, 7, 8;
