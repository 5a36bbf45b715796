-- What is something bound to: what the parameter name of defaults may have meant.
--   :name  last part of a target, or GLOB
-- Columns: the name, 1 where it is the one meant.
SELECT text AS name, coalesce(text GLOB :name, 0) AS is_meant
FROM name
WHERE name_id IN (SELECT target_id FROM binding)
ORDER BY is_meant DESC, text;
