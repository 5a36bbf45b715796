-- What is something bound to, what returns something: what the parameter name of defaults must name where it has no
-- row.
--   :name  last part of a target or function, or GLOB
-- Columns: the name, 1 where it is the one meant.
SELECT last AS name, max(coalesce(last GLOB :name, 0)) AS is_meant
FROM name_part
WHERE name_id IN (SELECT target_id FROM binding) OR name_id IN (
    SELECT qualname_id FROM scope WHERE scope_kind_id = 3) -- scope_kind 'function'
GROUP BY last
ORDER BY is_meant DESC, last;
