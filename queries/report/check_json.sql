-- The issues as JSON, a line each, in an envelope with a version: what --baseline reads.
-- Parameter: :quiet (as quiet.sql gives it).
-- Columns: line.
WITH
    place (issue_id, places) AS MATERIALIZED (
        SELECT issue_id, json_group_array(json_object('doc_line', doc_line, 'file', file, 'line', line,
            'kernel', kernel, 'op', op, 'message', message, 'expected', expected, 'found', found))
        FROM (SELECT * FROM finding ORDER BY issue_id, doc_line, kernel, op, message, finding_id)
        GROUP BY issue_id
    ),
    mended (code, cause, repairs) AS MATERIALIZED (
        SELECT code, cause, json_group_array(json_object('doc_line', doc_line, 'kind', kind, 'stands', stands,
            'should', should))
        FROM (SELECT * FROM repair ORDER BY code, cause, doc_line, kind = 'append', kind, position)
        GROUP BY code, cause
    ),
    line (ordinal, text) AS (
        SELECT issue.issue_id, json_object('number', issue.issue_id, 'code', issue.code, 'severity', issue.severity,
            'state', coalesce(known.value ->> 'kind', 'new'), 'reason', known.value ->> 'reason',
            'cause', issue.cause, 'message', issue.message, 'action', issue.action,
            'places', json(place.places), 'repairs', json(coalesce(mended.repairs, '[]')))
        FROM issue
        JOIN place ON place.issue_id = issue.issue_id
        LEFT JOIN mended ON mended.code = issue.code AND mended.cause = issue.cause
        LEFT JOIN json_each(:quiet) AS known ON known.value ->> 'issue' = issue.issue_id
    ),
    head (text) AS (
        SELECT json_object('format', 'optrace-check', 'version', 1, 'tool',
            (SELECT value FROM meta WHERE key = 'tool_version'), 'source',
            (SELECT value FROM meta WHERE key = 'source_label'), 'content_hash',
            (SELECT value FROM meta WHERE key = 'content_hash'), 'platform',
            (SELECT value FROM meta WHERE key = 'platform'), 'document', (SELECT path FROM trace_document))
    )
SELECT line FROM (
    SELECT 0 AS ordinal, substr(text, 1, length(text) - 1) || ',"issues":[' AS line FROM head
    UNION ALL
    SELECT ordinal, text || iif(ordinal = (SELECT max(issue_id) FROM issue), '', ',') FROM line
    UNION ALL
    SELECT (SELECT coalesce(max(issue_id), 0) FROM issue) + 1, ']}'
)
ORDER BY ordinal;
