-- document-problem: what ingest-traces could not read as it is meant, but for levels that another finding explains.
-- Inputs: problem, finding.
INSERT INTO finding (code, severity, message, action, doc_line, expected, found, cause)
SELECT 'document-problem', 'error', problem.text, 'correct the line', problem.line, 'a line of the format',
       problem.kind, problem.kind || ' ' || problem.text
FROM problem
WHERE problem.input = 'traces'
    AND NOT (problem.kind = 'tree' AND problem.line IN (SELECT doc_line FROM finding WHERE code = 'wrong-level'))
ORDER BY problem.line, problem.problem_id;
