-- The findings, a row each place of an issue, in the order of the issues.
-- Parameter: :all (1: notes too; none if NULL).
-- Columns: issue (its number), code, severity, message, action, document, doc_line, file, line, expected, found,
--          kernel, op (NULL where the finding has none).
SELECT finding.issue_id AS issue, finding.code, finding.severity, finding.message, finding.action,
       (SELECT name FROM trace_document) AS document, finding.doc_line,
       finding.file, finding.line, finding.expected, finding.found, finding.kernel, finding.op
FROM finding
WHERE finding.severity <> 'note' OR coalesce(:all, 0)
ORDER BY finding.issue_id, finding.doc_line, finding.kernel, finding.op, finding.message, finding.finding_id;
