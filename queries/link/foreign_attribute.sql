-- The attributes that are stored through something other than self, each time.
-- Inputs: binding, scope, decorator, call, name, entry_list.
-- Columns: attribute; store_id, file * 2^24 + node of the target; value, as written, NULL where it is of a loop;
-- is_of_model, 1 where a plain method of a class stores, in a file that lists models which the runtime builds and whose
-- module code, which runs for all models, does not call the class.
WITH listed AS MATERIALIZED (
    SELECT DISTINCT list.file_id
    FROM entry_list
    JOIN name ON name.text = entry_list.name
    JOIN binding AS list ON list.target_id = name.name_id AND list.binding_kind_id = 1 -- 'module constant'
),
made AS MATERIALIZED (
    SELECT listed.file_id, call.callee_id
    FROM listed
    CROSS JOIN call ON call.call_id BETWEEN listed.file_id << 24 AND (listed.file_id + 1 << 24) - 1
    WHERE +call.scope_node = 0
)
SELECT attribute.text AS attribute, binding.binding_id AS store_id, binding.value,
    binding.file_id IN (SELECT listed.file_id FROM listed)
    AND method.scope_kind_id = 3 -- scope_kind 'function'
    AND class.scope_kind_id = 2 -- scope_kind 'class'
    AND class.parent_id = binding.file_id << 24
    AND NOT EXISTS (SELECT 1 FROM decorator WHERE decorator.scope_id IN (method.scope_id, class.scope_id))
    AND (class.file_id, class.qualname_id) NOT IN (SELECT made.file_id, made.callee_id FROM made) AS is_of_model
FROM binding
JOIN name AS attribute ON attribute.name_id = binding.target_id
JOIN scope AS method ON method.scope_id = binding.scope_id
LEFT JOIN scope AS class ON class.scope_id = method.parent_id
WHERE binding.binding_kind_id = 4 -- binding_kind 'attribute'
    AND binding.base_id NOT IN (SELECT name.name_id FROM name WHERE name.text IN ('self', 'cls'))
ORDER BY attribute.text, binding.binding_id;
