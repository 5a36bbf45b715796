-- row-without-chain: a table lists a kernel that has no chain; wrong-row: a kernel has two rows in a table.
-- Inputs: trace_summary, trace_op_claim, trace_breakdown, trace_step, trace_line. Fills: finding, repair.
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
ORDER BY listed.doc_line, 3, 4, 7, 8;

-- A row that stands twice.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, expected, found, cause)
SELECT 'wrong-row', 'error', kernel, 'Kernel `' || kernel || '` has two rows in ' || title, 'take one of them out',
       doc_line, 'one row, at line ' || first, 'a second row', 'two rows of ' || kernel
FROM (
    SELECT kernel, doc_line, title, min(doc_line) OVER (PARTITION BY kernel, title) AS first
    FROM (SELECT kernel, doc_line, 'the summary table' AS title FROM trace_summary
          UNION SELECT kernel, doc_line, 'the kernel → ops table' FROM trace_op_claim)
)
WHERE doc_line > first
ORDER BY doc_line, 3, 4, 7, 8;

INSERT INTO repair (code, cause, doc_line, kind, stands)
SELECT 'wrong-row', finding.cause, finding.doc_line, 'delete', trace_line.text
FROM finding
JOIN trace_line ON trace_line.doc_line = finding.doc_line
WHERE finding.code = 'wrong-row' AND finding.cause GLOB 'two rows of *'
ORDER BY 3, 4, 2;
