-- The names by which files know functions, classes and modules of the tree: where they are defined, imported (handed on
-- or not) or bound to another name of the module.
--   scope_id, file_id, local
-- A row is there once, so cycles end.
CREATE VIEW scope_name AS
WITH RECURSIVE
    module (name, file_id) AS MATERIALIZED (SELECT module, file_id FROM source_file ORDER BY module),
    taken (file_id, name, local, origin, whole) AS MATERIALIZED (
        SELECT import.file_id, import.name, import.local, origin.file_id, whole.file_id
        FROM import_in_full AS import
        LEFT JOIN module AS origin ON origin.name = import.module
        LEFT JOIN module AS whole ON whole.name = ltrim(import.module || '.' || import.name, '.')
        WHERE origin.file_id IS NOT NULL OR whole.file_id IS NOT NULL
    ),
    named (file_id, local, value) AS MATERIALIZED (
        SELECT binding.file_id, target.text, binding.value
        FROM binding
        JOIN name AS target ON target.name_id = binding.target_id
        WHERE binding.binding_kind_id = 1 -- binding_kind 'module constant'
    ),
    meaning (file_id, local, scope_id) AS (
        SELECT scope.file_id, name_part.last, scope.scope_id
        FROM scope
        CROSS JOIN scope AS parent ON parent.scope_id = scope.parent_id
        CROSS JOIN name_part ON name_part.name_id = scope.qualname_id
        WHERE scope.scope_kind_id IN (2, 3) AND parent.scope_kind_id <> 2
        UNION
        SELECT taken.file_id, taken.local, scope.scope_id
        FROM taken
        JOIN scope ON scope.file_id = taken.whole AND scope.scope_kind_id = 1
        UNION
        SELECT taken.file_id, taken.local, meaning.scope_id
        FROM meaning
        CROSS JOIN taken ON taken.origin = meaning.file_id AND taken.name = meaning.local
        UNION
        SELECT taken.file_id, meaning.local, meaning.scope_id
        FROM meaning
        CROSS JOIN taken ON taken.origin = meaning.file_id AND taken.name = '*'
        UNION
        SELECT named.file_id, named.local, meaning.scope_id
        FROM meaning
        CROSS JOIN named ON named.file_id = meaning.file_id AND named.value = meaning.local
    )
SELECT scope_id, file_id, local FROM meaning;
