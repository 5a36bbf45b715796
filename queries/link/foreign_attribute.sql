-- The attributes that are stored through something other than self, each time.
-- Inputs: binding, name.
-- Columns: attribute; store_id, file * 2^24 + node of the target; value, as written, NULL where it is of a loop.
SELECT attribute.text AS attribute, binding.binding_id AS store_id, binding.value
FROM binding
JOIN name AS attribute ON attribute.name_id = binding.target_id
WHERE binding.binding_kind_id = 4 -- binding_kind 'attribute'
    AND binding.base_id NOT IN (SELECT name.name_id FROM name WHERE name.text IN ('self', 'cls'))
ORDER BY attribute.text, binding.binding_id;
