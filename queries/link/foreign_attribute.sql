-- The names of attributes that are stored through something other than self.
-- Inputs: attribute_store, name.
-- Columns: attribute.
SELECT DISTINCT attribute.text AS attribute
FROM attribute_store
JOIN name AS attribute ON attribute.name_id = attribute_store.attribute_id
JOIN name AS base ON base.name_id = attribute_store.base_id
WHERE base.text NOT IN ('self', 'cls')
ORDER BY attribute.text;
