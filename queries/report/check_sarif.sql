-- The issues as SARIF 2.1.0, a result a line: places are lines of the document; the source is related.
-- Parameters: :quiet (as quiet.sql gives it), :baseline (given: results say whether they are new).
-- Columns: line.
WITH
    document (artifact) AS MATERIALIZED (
        SELECT json_object('uri', iif(path GLOB '/*', 'file://', '') ||
            replace(replace(replace(path, '%', '%25'), ' ', '%20'), '#', '%23')) FROM trace_document
    ),
    place (issue_id, locations) AS MATERIALIZED (
        SELECT issue_id, json_group_array(json_object('physicalLocation', json_object(
            'artifactLocation', json((SELECT artifact FROM document)), 'region', json_object('startLine', doc_line))))
        FROM (SELECT DISTINCT issue_id, coalesce(doc_line, 1) AS doc_line FROM finding ORDER BY 1, 2)
        GROUP BY issue_id
    ),
    source (issue_id, locations) AS MATERIALIZED (
        SELECT issue_id, json_group_array(json_object('physicalLocation', json_object('artifactLocation',
            json_object('uri', file), 'region', json_object('startLine', line)),
            'message', json_object('text', coalesce(expected, 'the source'))))
        FROM (SELECT issue_id, min(finding_id), file, coalesce(line, 1) AS line, expected
              FROM finding WHERE file IS NOT NULL GROUP BY issue_id, file, line ORDER BY 1, 2)
        GROUP BY issue_id
    ),
    rule (rules) AS (
        SELECT json_group_array(json_object('id', code, 'shortDescription', json_object('text', remark)))
        FROM (SELECT code, remark FROM finding_code ORDER BY position)
    ),
    result (ordinal, text) AS (
        SELECT issue.issue_id, json_patch(
            json_object('ruleId', issue.code, 'level', issue.severity,
                'message', json_object('text', issue.message || '. Action: ' || issue.action || '.'),
                'locations', json(place.locations), 'relatedLocations', json(coalesce(source.locations, '[]')),
                'partialFingerprints', json_object('issue/v1', issue.code || ': ' || issue.cause)),
            json_patch(
                iif(:baseline IS NULL, '{}', json_object('baselineState',
                    iif(known.value ->> 'kind' = 'baseline', 'unchanged', 'new'))),
                iif(coalesce(known.value ->> 'kind', '') <> 'suppressed', '{}', json_object('suppressions',
                    json_array(json_object('kind', 'external', 'justification', known.value ->> 'reason'))))))
        FROM issue
        JOIN place ON place.issue_id = issue.issue_id
        LEFT JOIN source ON source.issue_id = issue.issue_id
        LEFT JOIN json_each(:quiet) AS known ON known.value ->> 'issue' = issue.issue_id
    )
SELECT line FROM (
    SELECT 0 AS ordinal, '{"$schema":"' ||
        'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",' ||
        '"version":"2.1.0","runs":[{"tool":{"driver":' || json_object('name', 'optrace', 'version',
            (SELECT value FROM meta WHERE key = 'tool_version'), 'rules', json(rules)) || '},"results":[' AS line
    FROM rule
    UNION ALL
    SELECT ordinal, text || iif(ordinal = (SELECT max(issue_id) FROM issue), '', ',') FROM result
    UNION ALL
    SELECT (SELECT coalesce(max(issue_id), 0) FROM issue) + 1, ']}]}'
)
ORDER BY ordinal;
