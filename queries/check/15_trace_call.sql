-- The calls of the source that the document's steps may mean: same file, same called name.
-- Inputs: trace_way, written_call.
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
            WHERE name_id IN (SELECT callee_id FROM written_call WHERE file_id IN (SELECT file_id FROM asked))
        ) AS each ON asked_name.name = replace(plain, rtrim(plain, replace(plain, '.', '')), '')
    )
SELECT asked.file_id, asked.name, written_call.call_id, written_call.scope_id,
       replace(qualname.text, rtrim(qualname.text, replace(qualname.text, '.', '')), '')
FROM (SELECT DISTINCT file_id FROM asked) AS file
CROSS JOIN written_call ON written_call.file_id = file.file_id
CROSS JOIN text ON text.callee_id = written_call.callee_id
CROSS JOIN asked ON asked.file_id = written_call.file_id AND asked.name = text.name
JOIN scope ON scope.scope_id = written_call.scope_id
JOIN name AS qualname ON qualname.name_id = scope.qualname_id;
