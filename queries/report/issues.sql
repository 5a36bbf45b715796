-- The findings in the order of their codes.
-- Parameter: :all (1: notes too; none if NULL).
-- Columns: code, severity, message, action, document, doc_line, file, line, expected, found,
--          kernel, op (NULL where the finding has none).
SELECT finding.code, finding.severity, finding.message, finding.action,
       (SELECT name FROM trace_document) AS document, finding.doc_line,
       finding.file, finding.line, finding.expected, finding.found, finding.kernel, finding.op
FROM finding
JOIN finding_code ON finding_code.code = finding.code
WHERE finding.severity <> 'note' OR coalesce(:all, 0)
ORDER BY finding_code.position, finding.doc_line, finding.kernel, finding.op, finding.message, finding.finding_id;
