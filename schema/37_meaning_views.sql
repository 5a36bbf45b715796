-- Calls as written with the functions and classes that they may mean: by what the names of a file mean (its functions
-- and classes, what it imports, handed on or not, and other names of these), by self of a class, a base or a class
-- derived from it. What is called of other values is not here.
--   call_id, scope_id   of a function or class
-- What a name means is a UNION, what lies in a class a tree: so cycles end.
CREATE VIEW call_meaning AS
WITH RECURSIVE
    part (name_id, last, receiver) AS MATERIALIZED (
        SELECT name_id, replace(plain, rtrim(plain, replace(plain, '.', '')), ''),
               rtrim(rtrim(plain, replace(plain, '.', '')), '.')
        FROM (SELECT name_id, substr(text, 1, instr(text || '[', '[') - 1) AS plain FROM name WHERE length(text) < 120)
    ),
    module (name, file_id) AS MATERIALIZED (SELECT module, file_id FROM source_file ORDER BY module),
    taken (file_id, name, local, origin, whole) AS MATERIALIZED (
        SELECT import.file_id, import.name, import.local, origin.file_id, whole.file_id
        FROM import_in_full AS import
        LEFT JOIN module AS origin ON origin.name = import.module
        LEFT JOIN module AS whole ON whole.name = ltrim(import.module || '.' || import.name, '.')
    ),
    named (file_id, local, value) AS MATERIALIZED (
        SELECT binding.file_id, target.text, binding.value
        FROM binding
        JOIN name AS target ON target.name_id = binding.target_id
        WHERE binding.binding_kind_id = 1 -- binding_kind 'module constant'
    ),
    meaning (file_id, local, scope_id) AS (
        SELECT scope.file_id, part.last, scope.scope_id
        FROM scope
        JOIN scope AS parent ON parent.scope_id = scope.parent_id AND parent.scope_kind_id <> 2
        JOIN part ON part.name_id = scope.qualname_id
        WHERE scope.scope_kind_id IN (2, 3)
        UNION
        SELECT taken.file_id, taken.local, scope.scope_id
        FROM taken
        JOIN scope ON scope.file_id = taken.whole AND scope.scope_kind_id = 1
        UNION
        SELECT taken.file_id, CASE taken.name WHEN '*' THEN meaning.local ELSE taken.local END, meaning.scope_id
        FROM meaning
        CROSS JOIN taken ON taken.origin = meaning.file_id AND taken.name IN (meaning.local, '*')
        UNION
        SELECT named.file_id, named.local, meaning.scope_id
        FROM meaning
        CROSS JOIN named ON named.file_id = meaning.file_id AND named.value = meaning.local
    ),
    inside (scope_id, class_scope) AS (
        SELECT scope.scope_id, scope.parent_id
        FROM scope
        JOIN scope AS class ON class.scope_id = scope.parent_id AND class.scope_kind_id = 2
        UNION ALL
        SELECT scope.scope_id, inside.class_scope
        FROM inside
        JOIN scope ON scope.parent_id = inside.scope_id AND scope.scope_kind_id IN (3, 4)
    ),
    method (class_scope, name, scope_id) AS MATERIALIZED (
        SELECT kin.class_scope, part.last, scope.scope_id
        FROM (SELECT scope_id AS class_scope, base_scope AS kin FROM class_mro WHERE base_scope IS NOT NULL
              UNION
              SELECT base_scope, scope_id FROM class_mro WHERE base_scope IS NOT NULL) AS kin
        JOIN scope ON scope.parent_id = kin.kin
        JOIN part ON part.name_id = scope.qualname_id
    ),
    written (call_id, file_id, caller, receiver, last) AS MATERIALIZED (
        SELECT call.call_id, call.file_id, call.scope_id, part.receiver, part.last
        FROM call
        JOIN part ON part.name_id = call.callee_id
        WHERE call.call_kind_id = 1 -- call_kind 'call'
    ),
    known (file_id, local, scope_id) AS MATERIALIZED (SELECT file_id, local, scope_id FROM meaning)
SELECT written.call_id, known.scope_id
FROM written
JOIN known ON known.file_id = written.file_id AND known.local = written.last
WHERE written.receiver = ''
UNION
SELECT written.call_id, method.scope_id
FROM written
JOIN inside ON inside.scope_id = written.caller
JOIN method ON method.class_scope = inside.class_scope AND method.name = written.last
WHERE written.receiver IN ('self', 'cls') OR written.receiver GLOB 'super(*)'
UNION
SELECT written.call_id, coalesce(known.scope_id, method.scope_id)
FROM written
JOIN known AS value ON value.file_id = written.file_id AND value.local = written.receiver
LEFT JOIN scope AS module ON module.scope_id = value.scope_id AND module.scope_kind_id = 1
LEFT JOIN known ON known.file_id = module.file_id AND known.local = written.last
LEFT JOIN method ON method.class_scope = value.scope_id AND method.name = written.last
WHERE written.receiver <> '' AND (known.scope_id IS NOT NULL OR method.scope_id IS NOT NULL);
