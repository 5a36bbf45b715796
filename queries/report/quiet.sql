-- Issues that are known: suppressed with a reason, or of a baseline, with each of their kernels and ops.
-- Parameters: :baseline (what check --format json wrote; none if NULL), :suppressions (a JSON array of objects with
--             code, cause (itself, or a GLOB), reason, place; none if NULL).
-- Columns: quiet (a JSON array of objects with issue, kind 'baseline' or 'suppressed', reason; the parameter :quiet of
--          the other queries of check).
WITH
    known (code, cause, kernel, op) AS MATERIALIZED (
        SELECT issue.value ->> 'code', issue.value ->> 'cause', coalesce(place.value ->> 'kernel', ''),
               coalesce(place.value ->> 'op', '')
        FROM json_each(:baseline, '$.issues') AS issue
        CROSS JOIN json_each(issue.value, '$.places') AS place
    ),
    rule (position, code, cause, reason) AS MATERIALIZED (
        SELECT key, value ->> 'code', value ->> 'cause', value ->> 'reason' FROM json_each(:suppressions)
    ),
    -- Bare column of min(): the first rule that an issue falls under.
    suppressed AS MATERIALIZED (
        SELECT issue.issue_id, min(rule.position), rule.reason
        FROM issue
        JOIN rule ON issue.code GLOB rule.code AND (issue.cause = rule.cause OR issue.cause GLOB rule.cause)
        GROUP BY issue.issue_id
    ),
    quiet (issue, kind, reason) AS (
        SELECT issue_id, 'suppressed', reason FROM suppressed
        UNION ALL
        SELECT issue_id, 'baseline', NULL FROM issue
        WHERE :baseline IS NOT NULL AND issue_id NOT IN (SELECT issue_id FROM suppressed)
          AND NOT EXISTS (
              SELECT 1 FROM finding
              WHERE finding.issue_id = issue.issue_id
                AND (issue.code, issue.cause, coalesce(kernel, ''), coalesce(op, '')) NOT IN (SELECT * FROM known))
        ORDER BY 1
    )
SELECT json_group_array(json_object('issue', issue, 'kind', kind, 'reason', reason)) AS quiet FROM quiet;
