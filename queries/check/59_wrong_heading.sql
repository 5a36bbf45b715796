-- wrong-row: the heading of a category that the summary table has for none of the kernels below it: of all of them it
-- has another one, which is no heading of the document.
-- Inputs: trace_kernel, trace_summary, trace_own, trace_line, finding. Fills: finding, repair; takes those of the rows
-- of these kernels back.
INSERT INTO finding (code, severity, message, action, doc_line, expected, found, cause)
WITH
    heading (doc_line, title, next) AS MATERIALIZED (
        SELECT doc_line, rtrim(ltrim(text, '#.0123456789 ')), lead(doc_line, 1, 1 << 31) OVER (ORDER BY doc_line)
        FROM trace_line
        WHERE class = 'heading' AND text NOT GLOB '####*'
    ),
    kernel (doc_line, title, category, right) AS (
        SELECT heading.doc_line, heading.title, summary.category,
               coalesce(kernel_category.title, summary.category || ' Kernels')
        FROM heading
        JOIN trace_kernel ON trace_kernel.doc_line > heading.doc_line AND trace_kernel.doc_line < heading.next
        JOIN trace_summary AS summary ON summary.kernel = trace_kernel.kernel
        LEFT JOIN kernel_category ON kernel_category.category = summary.category
        WHERE heading.title GLOB '* Kernels'
    )
SELECT 'wrong-row', 'warning',
       'The heading ' || title || ' stands above ' || count(*) || ' kernels that are ' || min(category)
           || ' in the summary table', 'correct the heading, or the rows', doc_line, min(right), title,
       'heading ' || title
FROM kernel
GROUP BY doc_line
HAVING min(category) = max(category) AND min(right) NOT IN (SELECT title FROM heading)
    AND min(category) || ' Kernels' NOT IN (SELECT title FROM heading)
    AND instr(title, min(category)) = 0
    AND (count(*) > 1 OR EXISTS (SELECT 1 FROM trace_own))
ORDER BY doc_line, 3, 6, 7;

-- The rows of the kernels below it are right.
CREATE TEMP TABLE right_row AS
SELECT summary.doc_line
FROM finding
JOIN trace_kernel ON trace_kernel.heading = finding.found
JOIN trace_summary AS summary ON summary.kernel = trace_kernel.kernel
WHERE finding.code = 'wrong-row' AND finding.cause = 'heading ' || finding.found
    AND trace_kernel.doc_line > finding.doc_line AND trace_kernel.doc_line < (
        SELECT coalesce(min(line.doc_line), 1 << 31) FROM trace_line AS line
        WHERE line.class = 'heading' AND line.text NOT GLOB '####*' AND line.doc_line > finding.doc_line);
DELETE FROM finding
WHERE code = 'wrong-row' AND cause = 'category' AND doc_line IN (SELECT doc_line FROM right_row);
DELETE FROM repair
WHERE code = 'wrong-row' AND cause = 'category' AND doc_line IN (SELECT doc_line FROM right_row);
DROP TABLE right_row;

INSERT INTO repair (code, cause, doc_line, kind, stands, should)
SELECT 'wrong-row', finding.cause, finding.doc_line, 'replace', trace_line.text,
       replace(trace_line.text, finding.found, finding.expected)
FROM finding
JOIN trace_line ON trace_line.doc_line = finding.doc_line
WHERE finding.code = 'wrong-row' AND finding.cause = 'heading ' || finding.found
ORDER BY 3, 4, 2, 6;
