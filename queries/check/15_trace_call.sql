-- The calls of the source that the document's steps may mean: same file, same called name; a kernel's own name, an
-- imported name and the attribute that a called module came from count as names of the call.
-- Inputs: trace_way, call, linked_kernel, import, call_origin.
-- Fills: trace_call.
INSERT INTO trace_call (file_id, name, call_id, scope_id, caller)
WITH
    asked (file_id, name) AS MATERIALIZED (
        SELECT DISTINCT file_id, name FROM trace_way WHERE file_id IS NOT NULL AND name IS NOT NULL
    ),
    -- Texts of calls that end in an asked name, 'kernel[grid]' without its bracket.
    text (callee_id, name) AS MATERIALIZED (
        SELECT each.name_id, asked_name.name
        FROM (SELECT DISTINCT name FROM asked) AS asked_name
        JOIN (
            SELECT name_id, CASE WHEN text GLOB '*]' THEN substr(text, 1, instr(text, '[') - 1) ELSE text END AS plain
            FROM name
            WHERE name_id IN (
                SELECT call.callee_id
                FROM (SELECT DISTINCT file_id FROM asked) AS file
                JOIN call ON call.call_id BETWEEN file.file_id << 24 AND (file.file_id + 1 << 24) - 1)
        ) AS each ON asked_name.name = replace(plain, rtrim(plain, replace(plain, '.', '')), '')
    )
SELECT asked.file_id, asked.name, call.call_id, call.scope_id,
       replace(qualname.text, rtrim(qualname.text, replace(qualname.text, '.', '')), '')
FROM (SELECT DISTINCT file_id FROM asked) AS file
CROSS JOIN call ON call.call_id BETWEEN file.file_id << 24 AND (file.file_id + 1 << 24) - 1
CROSS JOIN text ON text.callee_id = call.callee_id
CROSS JOIN asked ON asked.file_id = call.file_id AND asked.name = text.name
JOIN scope ON scope.scope_id = call.scope_id
JOIN name AS qualname ON qualname.name_id = scope.qualname_id;

INSERT OR IGNORE INTO trace_call (file_id, name, call_id, scope_id, caller)
WITH
    asked (file_id, name) AS MATERIALIZED (
        SELECT DISTINCT file_id, name FROM trace_way WHERE file_id IS NOT NULL AND name IS NOT NULL
    ),
    other (call_id, name) AS (
        SELECT call_id, kernel FROM linked_kernel
        UNION
        SELECT call_id, replace(origin, rtrim(origin, replace(origin, '.', '')), '') FROM call_origin
        UNION
        SELECT call.call_id, asked.name -- from x import name as alias
        FROM asked
        JOIN name ON name.text = asked.name
        JOIN import ON import.import_id BETWEEN asked.file_id << 24 AND (asked.file_id + 1 << 24) - 1
            AND import.name_id = name.name_id
        JOIN call ON call.call_id BETWEEN asked.file_id << 24 AND (asked.file_id + 1 << 24) - 1
            AND call.callee_id = import.alias_id
    )
SELECT asked.file_id, asked.name, call.call_id, call.scope_id,
       replace(qualname.text, rtrim(qualname.text, replace(qualname.text, '.', '')), '')
FROM other
CROSS JOIN call ON call.call_id = other.call_id
CROSS JOIN asked ON asked.file_id = call.file_id AND asked.name = other.name
JOIN scope ON scope.scope_id = call.scope_id
JOIN name AS qualname ON qualname.name_id = scope.qualname_id;
