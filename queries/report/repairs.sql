-- The lines of the document that an issue changes, as they stand and as they should be.
-- Parameter: :issue (its number; all if NULL).
-- Columns: issue_id, doc_line, kind, stands, should.
SELECT issue.issue_id, repair.doc_line, repair.kind, repair.stands, repair.should
FROM issue
JOIN repair ON repair.code = issue.code AND repair.cause = issue.cause
WHERE :issue IS NULL OR issue.issue_id = :issue
ORDER BY issue.issue_id, repair.doc_line, repair.kind = 'append', repair.kind, repair.position;
