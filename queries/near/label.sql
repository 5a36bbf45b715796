-- Which labels of paths are there: what the parameter label of decides must name where it has no row.
--   :label  member of an enum, with or without it, or a call that it leads to (GLOB)
-- Columns: the name, 1 where it is the one meant.
SELECT name, coalesce(name GLOB :label OR name GLOB '*.' || :label, 0) AS is_meant
FROM (
    SELECT enum || '.' || label AS name FROM label_place
    UNION
    SELECT enum || '.' || label FROM guard_label
    UNION
    SELECT callee.last
    FROM guard_label
    JOIN call ON call.guard_id = guard_label.guard_id
    JOIN name_part AS callee ON callee.name_id = call.callee_id
)
ORDER BY is_meant DESC, name;
