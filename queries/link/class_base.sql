-- The bases of all classes, as written; keywords of a class statement are none.
-- Inputs: class_base, name.
-- Columns: scope_id of the class, base.
SELECT class_base.scope_id, name.text AS base
FROM class_base
JOIN name ON name.name_id = class_base.base_id
WHERE name.text NOT LIKE '%=%'
ORDER BY class_base.scope_id, class_base.position;
