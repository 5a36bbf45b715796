-- The attributes that are stored: through something other than self each time, through self once.
-- Inputs: binding, name.
-- Columns: attribute; store_id, file * 2^24 + node of the target, NULL: of self; value, as written, NULL where it is of
--          a loop.
SELECT attribute.text AS attribute, stored.store_id, stored.value
FROM (SELECT target_id, binding_id AS store_id, value
      FROM binding
      WHERE binding_kind_id = 4 -- binding_kind 'attribute'
          AND base_id NOT IN (SELECT name.name_id FROM name WHERE name.text IN ('self', 'cls'))
      UNION ALL
      SELECT DISTINCT target_id, NULL, NULL
      FROM binding
      WHERE binding_kind_id = 4
          AND base_id IN (SELECT name.name_id FROM name WHERE name.text IN ('self', 'cls'))) AS stored
JOIN name AS attribute ON attribute.name_id = stored.target_id
ORDER BY attribute.text, stored.store_id;
