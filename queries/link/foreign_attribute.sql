-- The attributes that are stored through something other than self, by setattr() and in its dict, too, each time; not
-- in files that a test runner alone loads.
-- Inputs: binding, scope, decorator, call, referred, name, entry_list, test_file, source_file, import.
-- Columns: attribute; file_id; value, None, True or False as written, NULL where it is anything else; is_of_model, 1
-- where a file that lists models which the runtime builds stores in a plain method of a class or in a plain function,
-- which nothing in the file calls (or names, of a function) but methods: its module code runs for all; node of the
-- target. All but the node is what link knows of a file that it does not decode (table basis, stage 'reach').
WITH RECURSIVE dict AS MATERIALIZED (
    SELECT name.name_id
    FROM (SELECT DISTINCT item.base_id FROM binding AS item WHERE item.binding_kind_id = 6) AS item
    JOIN name ON name.name_id = item.base_id
    WHERE (name.text GLOB '*.__dict__' OR name.text GLOB 'vars(*)')
        AND name.text NOT IN ('self.__dict__', 'cls.__dict__', 'vars(self)', 'vars(cls)')
),
tested AS MATERIALIZED (
    SELECT DISTINCT source_file.file_id, source_file.file GLOB '*/__init__.py' AS is_package,
        replace(source_file.module, rtrim(source_file.module, replace(source_file.module, '.', '')), '') AS stem
    FROM test_file
    JOIN source_file ON source_file.file GLOB test_file.pattern
),
likely AS MATERIALIZED (SELECT name.name_id FROM name WHERE name.text GLOB '*test*'),
loaded AS MATERIALIZED ( -- what may be one of them
    SELECT import.file_id, import.module_id, import.name_id
    FROM import
    WHERE import.module_id IN (SELECT likely.name_id FROM likely)
        OR import.name_id IN (SELECT likely.name_id FROM likely)
        OR import.file_id IN (SELECT tested.file_id FROM tested)
),
named AS MATERIALIZED ( -- by the last of the names between the dots
    SELECT name.name_id, replace(name.text, rtrim(name.text, replace(name.text, '.', '')), '') AS stem
    FROM name
    WHERE name.name_id IN (SELECT loaded.module_id FROM loaded UNION SELECT loaded.name_id FROM loaded)
),
meant AS MATERIALIZED (SELECT named.* FROM named WHERE named.stem IN (SELECT tested.stem FROM tested)),
imported AS MATERIALIZED (
    SELECT loaded.file_id, meant.stem FROM loaded JOIN meant ON meant.name_id = loaded.module_id
    UNION
    SELECT loaded.file_id, meant.stem FROM loaded JOIN meant ON meant.name_id = loaded.name_id
),
alive(file_id) AS ( -- imported by a file that is none of them, or by one that is alive; a package by all beside it
    SELECT tested.file_id FROM tested WHERE tested.is_package
    UNION
    SELECT tested.file_id
    FROM tested
    JOIN imported ON imported.stem = tested.stem
    WHERE imported.file_id NOT IN (SELECT tested.file_id FROM tested)
    UNION
    SELECT tested.file_id
    FROM alive
    JOIN imported ON imported.file_id = alive.file_id
    JOIN tested ON tested.stem = imported.stem
),
listed AS MATERIALIZED (
    SELECT DISTINCT list.file_id
    FROM entry_list
    JOIN name ON name.text = entry_list.name
    JOIN binding AS list ON list.target_id = name.name_id AND list.binding_kind_id = 1 -- 'module constant'
),
method AS MATERIALIZED ( -- and functions in one
    SELECT code.scope_id
    FROM listed
    CROSS JOIN scope AS code ON code.scope_id BETWEEN listed.file_id << 24 AND (listed.file_id + 1 << 24) - 1
    CROSS JOIN scope AS around ON around.scope_id = code.parent_id
    LEFT JOIN scope AS above ON above.scope_id = around.parent_id
    WHERE +code.scope_kind_id IN (3, 4) -- scope_kind 'function', 'lambda'
        AND 2 IN (around.scope_kind_id, above.scope_kind_id) -- scope_kind 'class'
),
used AS MATERIALIZED (
    SELECT listed.file_id << 32 | call.callee_id AS name_of_file, 1 AS is_call
    FROM listed
    CROSS JOIN call ON call.call_id BETWEEN listed.file_id << 24 AND (listed.file_id + 1 << 24) - 1
    WHERE call.scope_id NOT IN (SELECT method.scope_id FROM method)
        AND +call.call_kind_id = 1 -- call_kind 'call': as written, whether link ran or not
    UNION ALL
    SELECT listed.file_id << 32 | referred.name_id, 0
    FROM listed
    CROSS JOIN referred ON referred.reference_id BETWEEN listed.file_id << 24 AND (listed.file_id + 1 << 24) - 1
    WHERE referred.scope_id NOT IN (SELECT method.scope_id FROM method)
)
SELECT attribute.text AS attribute, binding.file_id,
    CASE WHEN binding.value IN ('None', 'True', 'False') THEN binding.value END AS value,
    CASE WHEN binding.file_id IN (SELECT listed.file_id FROM listed) THEN (
        SELECT code.scope_kind_id = 3 -- scope_kind 'function'
            AND NOT EXISTS (SELECT 1 FROM decorator WHERE decorator.scope_id IN (code.scope_id, around.scope_id))
            AND CASE around.scope_kind_id -- 'module', 'class'
                WHEN 1 THEN binding.file_id << 32 | code.qualname_id NOT IN (SELECT used.name_of_file FROM used)
                WHEN 2 THEN around.parent_id = binding.file_id << 24
                    AND binding.file_id << 32 | around.qualname_id NOT IN (
                        SELECT used.name_of_file FROM used WHERE used.is_call)
                ELSE 0 END
        FROM scope AS storing
        LEFT JOIN scope AS holding ON holding.scope_id = storing.parent_id
        JOIN scope AS code -- a function in one: that one
            ON code.scope_id = iif(holding.scope_kind_id = 3, holding.scope_id, storing.scope_id)
        LEFT JOIN scope AS around ON around.scope_id = code.parent_id
        WHERE storing.scope_id = binding.scope_id)
    ELSE 0 END AS is_of_model,
    binding.binding_id & 16777215 AS node
FROM binding
JOIN name AS attribute ON attribute.name_id = binding.target_id
WHERE (binding.binding_kind_id = 4 -- binding_kind 'attribute'
        AND binding.base_id NOT IN (SELECT name.name_id FROM name WHERE name.text IN ('self', 'cls', 'super()'))
        OR binding.binding_kind_id = 6 -- 'item'
        AND binding.base_id IN (SELECT dict.name_id FROM dict))
    AND binding.file_id NOT IN (SELECT tested.file_id FROM tested EXCEPT SELECT alive.file_id FROM alive)
ORDER BY binding.target_id, binding.binding_id;
