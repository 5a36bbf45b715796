-- How many issues make check fail, and how many are known.
-- Parameters: :fail_on (the lightest severity that does; 'warning' if NULL), :quiet (as quiet.sql gives it).
-- Columns: failing, baseline, suppressed.
SELECT count(*) FILTER (WHERE known.value IS NULL AND severity.position <= least.position) AS failing,
       count(*) FILTER (WHERE known.value ->> 'kind' = 'baseline') AS baseline,
       count(*) FILTER (WHERE known.value ->> 'kind' = 'suppressed') AS suppressed
FROM issue
JOIN severity ON severity.severity = issue.severity
JOIN severity AS least ON least.severity = coalesce(:fail_on, 'warning')
LEFT JOIN json_each(:quiet) AS known ON known.value ->> 'issue' = issue.issue_id;
