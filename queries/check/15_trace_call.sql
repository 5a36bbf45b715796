-- The calls of the source that the document's steps may mean: same file, same called name; a kernel's own name, an
-- imported name and the attribute that a called module came from count as names of the call.
-- Inputs: trace_way, call, linked_kernel, import, call_origin.
-- Fills: trace_call.
INSERT INTO trace_call (file_id, name, call_id, scope_id, caller)
WITH
    asked (file_id, name) AS MATERIALIZED (
        SELECT DISTINCT file_id, name FROM trace_way WHERE file_id IS NOT NULL AND name IS NOT NULL
    ),
    plain (callee_id, text) AS (
        SELECT name_id, CASE WHEN text GLOB '*]' THEN substr(text, 1, instr(text, '[') - 1) ELSE text END
        FROM name
        WHERE name_id IN (
            SELECT call.callee_id
            FROM (SELECT DISTINCT file_id FROM asked) AS file
            JOIN call ON call.call_id BETWEEN file.file_id << 24 AND (file.file_id + 1 << 24) - 1)
    ),
    -- Texts of calls and the names that they end in, 'kernel[grid]' without its bracket: each is cut once.
    text (callee_id, name) AS MATERIALIZED (
        SELECT callee_id, replace(text, rtrim(text, replace(text, '.', '')), '') FROM plain
    )
SELECT asked.file_id, asked.name, call.call_id, call.scope_id,
       qualname.last
FROM (SELECT DISTINCT file_id FROM asked) AS file
CROSS JOIN call ON call.call_id BETWEEN file.file_id << 24 AND (file.file_id + 1 << 24) - 1
CROSS JOIN text ON text.callee_id = call.callee_id
CROSS JOIN asked ON asked.file_id = call.file_id AND asked.name = text.name
JOIN scope ON scope.scope_id = call.scope_id
JOIN name_part AS qualname ON qualname.name_id = scope.qualname_id;

INSERT OR IGNORE INTO trace_call (file_id, name, call_id, scope_id, caller)
WITH
    asked (file_id, name) AS MATERIALIZED (
        SELECT DISTINCT file_id, name FROM trace_way WHERE file_id IS NOT NULL AND name IS NOT NULL
    ),
    file (file_id) AS (SELECT DISTINCT file_id FROM asked),
    -- from x import name as alias
    renamed (file_id, name, alias_id) AS MATERIALIZED (
        SELECT file.file_id, name.text, import.alias_id
        FROM file
        CROSS JOIN import ON import.import_id BETWEEN file.file_id << 24 AND (file.file_id + 1 << 24) - 1
        CROSS JOIN name ON name.name_id = import.name_id
        WHERE import.alias_id IS NOT NULL
    ),
    call_in_file (file_id, callee_id, call_id) AS MATERIALIZED (
        SELECT file.file_id, call.callee_id, call.call_id
        FROM file
        CROSS JOIN call ON call.call_id BETWEEN file.file_id << 24 AND (file.file_id + 1 << 24) - 1
    ),
    other (call_id, name) AS (
        SELECT call_id, kernel FROM linked_kernel
        UNION
        SELECT call_id, replace(origin, rtrim(origin, replace(origin, '.', '')), '') FROM call_origin
        UNION
        SELECT call_in_file.call_id, asked.name
        FROM renamed
        CROSS JOIN asked ON asked.file_id = renamed.file_id AND asked.name = renamed.name
        CROSS JOIN call_in_file ON call_in_file.file_id = renamed.file_id AND call_in_file.callee_id = renamed.alias_id
    )
SELECT asked.file_id, asked.name, call.call_id, call.scope_id,
       qualname.last
FROM other
CROSS JOIN call ON call.call_id = other.call_id
CROSS JOIN asked ON asked.file_id = call.file_id AND asked.name = other.name
JOIN scope ON scope.scope_id = call.scope_id
JOIN name_part AS qualname ON qualname.name_id = scope.qualname_id;
