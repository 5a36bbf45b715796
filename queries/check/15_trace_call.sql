-- The calls of the source that a key may mean: in its file those of the same called name; a kernel's own name, an
-- imported name and the attribute that a called module came from count as names of the call. Elsewhere the linked
-- calls that are written in the same words, and of the first line of a chain those of the kernel, for code that moved
-- to another file. A call by the other name of an import, 'from a import f as g', is no linked one of f where it
-- launches other kernels alone, those of 'from b import h as g'.
-- Inputs: trace_key, trace_step_key, call, linked_edge, linked_kernel, import, call_origin, trace_own.
-- Fills: trace_call.
INSERT INTO trace_call (key_id, call_id, scope_id, caller, is_here, is_linked)
WITH
    asked (file_id, name, key_id) AS MATERIALIZED (SELECT file_id, name, key_id FROM trace_key),
    named (name, key_id, file_id) AS MATERIALIZED (SELECT name, key_id, file_id FROM trace_key),
    file (file_id) AS (SELECT DISTINCT file_id FROM trace_key WHERE file_id > 0),
    call_in_file (file_id, callee_id, call_id) AS MATERIALIZED (
        SELECT file.file_id, call.callee_id, call.call_id
        FROM file
        CROSS JOIN call ON call.call_id BETWEEN file.file_id << 24 AND (file.file_id + 1 << 24) - 1
    ),
    plain (callee_id, text) AS (
        SELECT name_id, CASE WHEN text GLOB '*]' THEN substr(text, 1, instr(text, '[') - 1) ELSE text END
        FROM name
        WHERE name_id IN (SELECT callee_id FROM call_in_file)
    ),
    -- Texts of calls and the names that they end in, 'kernel[grid]' without its bracket: each is cut once.
    ending (callee_id, name) AS MATERIALIZED (
        SELECT callee_id, last
        FROM (SELECT callee_id, replace(text, rtrim(text, replace(text, '.', '')), '') AS last FROM plain)
        WHERE last IN (SELECT name FROM trace_key)
    ),
    -- from x import name as alias
    renamed (file_id, name, alias_id) AS MATERIALIZED (
        SELECT file.file_id, name.text, import.alias_id
        FROM file
        CROSS JOIN import ON import.import_id BETWEEN file.file_id << 24 AND (file.file_id + 1 << 24) - 1
        CROSS JOIN name ON name.name_id = import.name_id
        WHERE import.alias_id IS NOT NULL
    ),
    other (call_id, name) AS MATERIALIZED (
        SELECT call_id, kernel FROM linked_kernel
        UNION
        SELECT call_id, name FROM linked_host
        UNION
        SELECT call_id, replace(origin, rtrim(origin, replace(origin, '.', '')), '') FROM call_origin
    ),
    linked (call_id, callee_id) AS MATERIALIZED (
        SELECT call.call_id, call.callee_id
        FROM (SELECT DISTINCT call_id FROM linked_edge UNION ALL SELECT call_id FROM linked_host) AS each
        CROSS JOIN call ON call.call_id = each.call_id
        WHERE call.callee_id IN (SELECT name_id FROM name WHERE text IN (SELECT callee FROM trace_key))
    ),
    found (key_id, call_id, is_here) AS (
        SELECT asked.key_id, call_in_file.call_id, 1
        FROM call_in_file
        CROSS JOIN ending ON ending.callee_id = call_in_file.callee_id
        CROSS JOIN asked ON asked.file_id = call_in_file.file_id AND asked.name = ending.name
        UNION
        SELECT asked.key_id, call_in_file.call_id, 1
        FROM renamed
        CROSS JOIN asked ON asked.file_id = renamed.file_id AND asked.name = renamed.name
        CROSS JOIN call_in_file ON call_in_file.file_id = renamed.file_id AND call_in_file.callee_id = renamed.alias_id
        UNION
        SELECT named.key_id, other.call_id, named.file_id = other.call_id >> 24
        FROM other
        CROSS JOIN named ON named.name = other.name
        WHERE named.file_id = other.call_id >> 24
            OR other.call_id IN (SELECT call_id FROM linked_kernel)
                AND named.key_id IN (SELECT key_id FROM trace_step_key WHERE position = 0)
        UNION
        SELECT trace_key.key_id, linked.call_id, 0
        FROM trace_key
        CROSS JOIN name ON name.text = trace_key.callee
        CROSS JOIN linked ON linked.callee_id = name.name_id
        WHERE linked.call_id >> 24 <> trace_key.file_id
    ),
    of_another (key_id, call_id) AS MATERIALIZED (
        SELECT trace_key.key_id, call_in_file.call_id
        FROM renamed
        CROSS JOIN trace_key ON trace_key.file_id = renamed.file_id AND trace_key.name = renamed.name
        CROSS JOIN call_in_file ON call_in_file.file_id = renamed.file_id AND call_in_file.callee_id = renamed.alias_id
        CROSS JOIN linked_kernel ON linked_kernel.call_id = call_in_file.call_id
        GROUP BY trace_key.key_id, call_in_file.call_id
        HAVING max(linked_kernel.kernel = trace_key.name OR linked_kernel.dotted GLOB '*[.:]' || trace_key.name) = 0
    )
SELECT found.key_id, found.call_id, call.scope_id, qualname.last, found.is_here,
       (found.call_id IN (SELECT call_id FROM linked_edge) OR found.call_id IN (SELECT call_id FROM linked_host))
           AND (found.key_id, found.call_id) NOT IN (SELECT key_id, call_id FROM of_another)
FROM found
CROSS JOIN call ON call.call_id = found.call_id
JOIN scope ON scope.scope_id = call.scope_id
JOIN name_part AS qualname ON qualname.name_id = scope.qualname_id;

-- A document that was written from this source names files as they are: nothing moved to another one.
DELETE FROM trace_call
WHERE NOT is_here AND EXISTS (SELECT 1 FROM trace_own) AND key_id IN (SELECT key_id FROM trace_call WHERE is_here);
