-- The attributes that are stored through something other than self, each time.
-- Inputs: binding, name, entry_list.
-- Columns: attribute; store_id, file * 2^24 + node of the target; value, as written, NULL where it is of a loop;
-- is_listed, 1 where the file lists models that the runtime builds.
SELECT attribute.text AS attribute, binding.binding_id AS store_id, binding.value,
    binding.binding_id >> 24 IN (
        SELECT list.binding_id >> 24
        FROM entry_list
        JOIN name ON name.text = entry_list.name
        JOIN binding AS list ON list.target_id = name.name_id AND list.binding_kind_id = 1 -- 'module constant'
    ) AS is_listed
FROM binding
JOIN name AS attribute ON attribute.name_id = binding.target_id
WHERE binding.binding_kind_id = 4 -- binding_kind 'attribute'
    AND binding.base_id NOT IN (SELECT name.name_id FROM name WHERE name.text IN ('self', 'cls'))
ORDER BY attribute.text, binding.binding_id;
