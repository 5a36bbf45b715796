-- The issues as a reader counts them: errors, then warnings, then notes.
-- Parameters: :all (1: notes too; none if NULL), :quiet (issues to leave out, as quiet.sql gives them; none if NULL).
-- Columns: number, code, severity, message, action, document, places, kernels and ops (names, NULL: one or none),
--          doc_line, lines (of the document, ', ' between), file, line, expected, found (of the first place), repairs,
--          cause, says (the document's first line, where no replacement shows it), path (of the document, as given).
WITH
    named (issue_id, kernels) AS MATERIALIZED (
        SELECT issue_id, group_concat('`' || kernel || '`', ', ')
        FROM (SELECT issue_id, kernel, min(finding_id) FROM finding WHERE kernel IS NOT NULL
              GROUP BY issue_id, kernel ORDER BY 1, 3)
        GROUP BY issue_id
        HAVING count(*) > 1
    ),
    op (issue_id, ops) AS MATERIALIZED (
        SELECT issue_id, group_concat('`' || op || '`', ', ')
        FROM (SELECT issue_id, op, min(finding_id) FROM finding WHERE op IS NOT NULL AND kernel IS NULL
              GROUP BY issue_id, op ORDER BY 1, 3)
        GROUP BY issue_id
        HAVING count(*) > 1
    ),
    place (issue_id, lines) AS MATERIALIZED (
        SELECT issue_id, group_concat(doc_line, ', ')
        FROM (SELECT DISTINCT issue_id, doc_line FROM finding WHERE doc_line IS NOT NULL ORDER BY 1, 2)
        GROUP BY issue_id
    ),
    -- Bare columns of min(): the first place.
    first AS MATERIALIZED (
        SELECT issue_id, min(finding_id), doc_line, file, line, expected, found FROM finding GROUP BY issue_id
    )
SELECT issue.issue_id AS number, issue.code, issue.severity, issue.message, issue.action,
       (SELECT name FROM trace_document) AS document, issue.places, named.kernels, op.ops, first.doc_line, place.lines,
       first.file, first.line, first.expected, first.found, issue.repairs, issue.cause,
       CASE WHEN NOT EXISTS (
           SELECT 1 FROM repair
           WHERE repair.code = issue.code AND repair.cause = issue.cause AND repair.doc_line = first.doc_line
               AND repair.stands IS NOT NULL)
       THEN (SELECT trim(text) FROM trace_line WHERE trace_line.doc_line = first.doc_line) END AS says,
       (SELECT CASE path WHEN '-' THEN name ELSE path END FROM trace_document) AS path
FROM issue
JOIN first ON first.issue_id = issue.issue_id
LEFT JOIN named ON named.issue_id = issue.issue_id
LEFT JOIN op ON op.issue_id = issue.issue_id
LEFT JOIN place ON place.issue_id = issue.issue_id
WHERE (issue.severity <> 'note' OR coalesce(:all, 0))
  AND issue.issue_id NOT IN (SELECT value ->> 'issue' FROM json_each(:quiet))
ORDER BY issue.issue_id;
