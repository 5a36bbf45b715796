-- The issues as workflow commands of GitHub Actions, which show them beside the first line of each in the document.
-- Parameter: :quiet (issues to leave out, as quiet.sql gives them; none if NULL).
-- Columns: line.
WITH
    first AS MATERIALIZED ( -- bare column of min(): of the first place
        SELECT issue_id, min(finding_id), coalesce(doc_line, 1) AS doc_line FROM finding GROUP BY issue_id
    ),
    told (issue_id, level, doc_line, title, text) AS (
        SELECT issue.issue_id, iif(issue.severity = 'note', 'notice', issue.severity), first.doc_line,
               'KERNEL TRACE ISSUE [' || issue.code || ']',
               issue.message || char(10) || issue.action ||
               iif(issue.places > 1, printf(' (%d places)', issue.places), '')
        FROM issue
        JOIN first ON first.issue_id = issue.issue_id
        WHERE issue.issue_id NOT IN (SELECT value ->> 'issue' FROM json_each(:quiet))
    ),
    document (path) AS (
        SELECT replace(replace(replace(path, '%', '%25'), ':', '%3A'), ',', '%2C') FROM trace_document
    )
SELECT printf('::%s file=%s,line=%d,title=%s::%s', level, (SELECT path FROM document), doc_line, title,
              replace(replace(replace(text, '%', '%25'), char(13), '%0D'), char(10), '%0A')) AS line
FROM told
ORDER BY issue_id;
