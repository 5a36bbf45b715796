-- For which reasons is a call not resolved: what the parameter reason of unresolved-calls must name.
--   :reason row of table unresolved_reason
-- Columns: the name, 1 where it is the one meant.
SELECT reason AS name, coalesce(reason = :reason, 0) AS is_meant
FROM unresolved_reason
ORDER BY is_meant DESC, name;
