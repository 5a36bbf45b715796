-- A line that its connector makes the last, and that others stand beside: it has the connector of one that others
-- follow.
-- Inputs: problem, finding, trace_line, trace_head. Fills: repair.
INSERT INTO repair (code, cause, doc_line, kind, position, stands, should)
SELECT 'document-problem', finding.cause, line.doc_line, 'replace', 9, line.text,
       replace(replace(trace_head.head, '`->', '├─>'), '└', '├') || substr(line.text, length(trace_head.head) + 1)
FROM problem
JOIN finding ON finding.code = 'document-problem' AND finding.doc_line = problem.line
    AND finding.message = problem.text
-- The number of a text that begins with one.
JOIN trace_line AS line ON line.doc_line = CAST(substr(problem.text, length('a sibling follows line ')) AS INTEGER)
JOIN trace_head ON trace_head.doc_line = line.doc_line
WHERE problem.input = 'traces' AND problem.kind = 'tree' AND problem.text GLOB 'a sibling follows line *'
    AND trace_head.is_last AND line.doc_line NOT IN (SELECT doc_line FROM repair WHERE kind = 'delete')
ORDER BY line.doc_line;
