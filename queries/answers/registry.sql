-- What is registered under which keys, and which pairs of keys are holes?
--   :name   the registry as written or its last part: 'register_fused_func', 'BASE_QUANTIZATION_METHODS' (GLOB); NULL:
--           all
--   :state  'registered' or 'hole'; NULL: both
-- Columns: the registry, its first two keys, what is filed there (NULL: a hole), all its keys, place, conditions. Of
-- all files read. Where there are two keys, every pair of the keys that occur is a row; so are the members of an enum
-- that the registering function calls with them, where each key that occurs is one of its values. A hole is no proof
-- that the pair can not run: another registry or a test may serve it.
WITH
    filed_here (filed_id, registry, last, target, file, line, guard, keys) AS MATERIALIZED (
        SELECT registration_id, registry, replace(registry, rtrim(registry, replace(registry, '.', '')), ''), target,
               file, line, guard, keys
        FROM registration
        WHERE :name IS NULL OR registry GLOB :name OR registry GLOB '*.' || :name
    ),
    entry (filed_id, registry, last, first, second) AS MATERIALIZED (
        SELECT filed_here.filed_id, registry, last,
               (SELECT text FROM filed_key JOIN name ON name_id = key_id
                WHERE filed_key.filed_id = filed_here.filed_id AND position = 0),
               (SELECT text FROM filed_key JOIN name ON name_id = key_id
                WHERE filed_key.filed_id = filed_here.filed_id AND position = 1)
        FROM filed_here
    ),
    seen (registry, last, position, key) AS MATERIALIZED (
        SELECT DISTINCT registry, last, 0, first FROM entry WHERE first IS NOT NULL
        UNION
        SELECT DISTINCT registry, last, 1, second FROM entry WHERE second IS NOT NULL
    ),
    -- Members of the enums that the functions named as the registry call.
    member (last, enum, key) AS MATERIALIZED (
        SELECT DISTINCT registering.last, enum.scope_id, trim(binding.value, '"''')
        FROM name_part AS registering
        JOIN scope ON scope.qualname_id = registering.name_id AND scope.scope_kind_id = 3 -- scope_kind 'function'
        JOIN call ON call.scope_id = scope.scope_id
            AND call.call_id BETWEEN scope.file_id << 24 AND (scope.file_id + 1 << 24) - 1
        JOIN scope AS enum ON enum.qualname_id = call.callee_id AND enum.scope_kind_id = 2 -- scope_kind 'class'
        JOIN binding ON binding.scope_id = enum.scope_id AND binding.binding_kind_id = 2 -- 'class attribute'
            AND binding.binding_id BETWEEN enum.file_id << 24 AND (enum.file_id + 1 << 24) - 1
        WHERE registering.last IN (SELECT last FROM entry)
    ),
    axis (registry, position, key) AS MATERIALIZED (
        SELECT registry, position, key FROM seen
        UNION
        SELECT seen.registry, seen.position, member.key
        FROM (SELECT DISTINCT registry, last, position FROM seen) AS seen
        JOIN member ON member.last = seen.last
        WHERE NOT EXISTS (
            SELECT 1
            FROM seen AS other
            WHERE other.registry = seen.registry AND other.position = seen.position AND other.key NOT IN (
                SELECT inside.key FROM member AS inside
                WHERE inside.last = member.last AND inside.enum = member.enum))
    ),
    cell (registry, first, second) AS (
        SELECT row_key.registry, row_key.key, column_key.key
        FROM axis AS row_key
        JOIN axis AS column_key ON column_key.registry = row_key.registry AND column_key.position = 1
        WHERE row_key.position = 0
        UNION
        SELECT registry, first, second FROM entry
    )
SELECT cell.registry, cell.first, cell.second, CASE WHEN filed_here.filed_id IS NULL THEN 'hole' ELSE 'registered' END
       AS state, filed_here.target, filed_here.keys, filed_here.file, filed_here.line, filed_here.guard
FROM cell
LEFT JOIN entry ON entry.registry = cell.registry AND entry.first IS cell.first AND entry.second IS cell.second
LEFT JOIN filed_here ON filed_here.filed_id = entry.filed_id
WHERE :state IS NULL OR :state = CASE WHEN filed_here.filed_id IS NULL THEN 'hole' ELSE 'registered' END
ORDER BY cell.registry, cell.first, cell.second, filed_here.file, filed_here.line, filed_here.filed_id;
