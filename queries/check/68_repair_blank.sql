-- Blank lines inside a chain go: between its lines it can not be drawn again.
-- Inputs: problem, finding, trace_line. Fills: repair. The walk goes up to the line before, and ends there.
INSERT INTO repair (code, cause, doc_line, kind, stands)
WITH RECURSIVE
    blank (cause, doc_line) AS (
        SELECT finding.cause, finding.doc_line - 1
        FROM problem
        JOIN finding ON finding.code = 'document-problem' AND finding.doc_line = problem.line
            AND finding.message = problem.text
        WHERE problem.input = 'traces' AND problem.kind = 'tree' AND problem.text GLOB 'a blank line *'
        UNION
        SELECT cause, doc_line - 1
        FROM blank
        WHERE doc_line > 1 AND doc_line - 1 NOT IN (SELECT doc_line FROM trace_line)
    )
SELECT 'document-problem', cause, doc_line, 'delete', ''
FROM blank
ORDER BY doc_line;
