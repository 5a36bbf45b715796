-- Suppressions that no issue falls under.
-- Parameter: :suppressions (as of quiet.sql).
-- Columns: place (file and line of the suppression), code, cause.
SELECT value ->> 'place' AS place, value ->> 'code' AS code, value ->> 'cause' AS cause
FROM json_each(:suppressions)
WHERE NOT EXISTS (
    SELECT 1 FROM issue
    WHERE issue.code GLOB value ->> 'code'
      AND (issue.cause = value ->> 'cause' OR issue.cause GLOB value ->> 'cause'))
ORDER BY key;
