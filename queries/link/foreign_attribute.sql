-- The attributes that are stored through something other than self.
-- Inputs: attribute_store, name.
-- Columns: attribute; store_id, file * 2^24 + node of the target.
SELECT attribute.text AS attribute, attribute_store.store_id
FROM attribute_store
JOIN name AS attribute ON attribute.name_id = attribute_store.attribute_id
WHERE attribute_store.base_id NOT IN (SELECT name.name_id FROM name WHERE name.text IN ('self', 'cls'))
ORDER BY attribute.text, attribute_store.store_id;
