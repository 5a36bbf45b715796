-- wrong-row: the category of the summary table is not that of the heading which the kernel's section stands under.
-- Inputs: trace_kernel, trace_summary, trace_line, trace_own, trace_host, finding. Fills: finding, repair.
-- Categories with a heading of their own, and those that a heading begins with, are known.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, expected, found, cause, claim)
WITH
    -- Headings that are categories with a word behind them: '### 6. MoE Gating Kernels'.
    heading (heading, doc_line, line_text) AS MATERIALIZED (
        SELECT rtrim(ltrim(text, '#.0123456789 ')), min(doc_line), text -- and its bare column
        FROM trace_line WHERE class = 'heading' AND text GLOB '### *' GROUP BY 1
    ),
    -- Of each category its own, else those that begin with it: '### 12. Speculative Decoding Kernels'.
    home (category, heading, doc_line, line_text) AS MATERIALIZED (
        SELECT asked.category, heading.heading, heading.doc_line, heading.line_text
        FROM (SELECT DISTINCT category FROM trace_summary) AS asked
        JOIN heading ON heading.heading = asked.category || ' Kernels' OR heading.heading GLOB asked.category || ' *'
            AND asked.category || ' Kernels' NOT IN (SELECT heading FROM heading)
    )
SELECT 'wrong-row', 'warning', summary.kernel,
       'Kernel `' || summary.kernel || '` is ' || summary.category
           || ' in the summary table, and its section stands under ' || trace_kernel.heading,
       'correct the category, or move the section', summary.doc_line,
       -- A section that has a number of the other heading is what stands elsewhere.
       CASE WHEN min(home.line_text) GLOB '### ' || substr(trace_kernel.section, 1, instr(trace_kernel.section, '.'))
               || ' *' THEN 'the section under ' || min(home.heading) || ', line ' || min(home.doc_line)
           ELSE coalesce((SELECT min(category) FROM home AS word WHERE word.heading = trace_kernel.heading),
                         replace(trace_kernel.heading, ' Kernels', '')) || ' in the table'
               || coalesce(', or the section under ' || min(home.heading) || ', line ' || min(home.doc_line), '') END,
       summary.category, 'category', ': the category of the summary table is not that of the section'
FROM trace_summary AS summary
-- What launches nothing is to go.
JOIN trace_kernel ON trace_kernel.kernel = summary.kernel AND summary.kernel NOT IN (
    SELECT kernel FROM trace_host UNION SELECT kernel FROM finding WHERE code = 'not-a-kernel')
LEFT JOIN home ON home.category = summary.category
WHERE NOT EXISTS (
        SELECT 1 FROM home AS own WHERE own.category = summary.category AND own.heading = trace_kernel.heading)
    AND trace_kernel.heading <> summary.category || ' Kernels' AND (home.heading IS NOT NULL
    -- In what trace-kernels wrote another word is wrong, too, where other kernels below the heading have its own.
    OR EXISTS (SELECT 1 FROM trace_own) AND EXISTS (
        SELECT 1
        FROM trace_kernel AS beside
        JOIN trace_summary AS other ON other.kernel = beside.kernel AND other.kernel <> summary.kernel
        WHERE beside.heading = trace_kernel.heading AND other.category || ' Kernels' = beside.heading))
GROUP BY summary.doc_line, trace_kernel.kernel
ORDER BY 6, 3, 4, 7, 8;

INSERT INTO repair (code, cause, doc_line, kind, position, stands, should)
-- The section says more of a kernel than a row: the row follows it.
SELECT 'wrong-row', finding.cause, finding.doc_line, 'replace', 3, trace_line.text,
       replace(trace_line.text, '| ' || finding.found || ' |',
               '| ' || substr(finding.expected, 1, instr(finding.expected, ' in the table') - 1) || ' |')
FROM finding JOIN trace_line ON trace_line.doc_line = finding.doc_line
WHERE finding.code = 'wrong-row' AND finding.cause = 'category' AND instr(finding.expected, ' in the table') > 0
ORDER BY 3, 4, 5, 2, 7;
