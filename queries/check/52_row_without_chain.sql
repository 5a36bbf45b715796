-- row-without-chain: a table lists a kernel that has no chain.
-- Inputs: trace_summary, trace_op_claim, trace_breakdown, trace_step.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, expected, found, cause, claim)
WITH
    listed (kernel, doc_line, title) AS (
        SELECT kernel, doc_line, 'the summary table' FROM trace_summary
        UNION
        SELECT kernel, doc_line, 'the kernel → ops table' FROM trace_op_claim
        UNION
        SELECT kernel, doc_line, 'the source breakdown' FROM trace_breakdown
    )
SELECT 'row-without-chain', 'error', listed.kernel,
       'Kernel `' || listed.kernel || '` of ' || listed.title || ' has no chain',
       'add the chain, or take the row out', listed.doc_line, 'a section with its chains',
       'a row in ' || listed.title, listed.kernel, ' of the tables have no chain'
FROM listed
WHERE listed.kernel NOT IN (SELECT kernel FROM trace_step)
ORDER BY listed.doc_line;
