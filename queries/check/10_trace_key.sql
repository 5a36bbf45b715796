-- What the steps of the document say they call: one key for the same text in the same file.
-- Inputs: trace_step, trace_file, call, name, scope, import.
-- Fills: trace_link, trace_key, trace_step_key. 'kernel[grid]' is called by the name before the bracket.
-- A file of the path's last parts alone, in another folder, is that file moved where it makes, defines or imports
-- one of the calls that link there.
INSERT INTO trace_link (link_path, file_id, file)
WITH
    step (link_path, file_id, name) AS MATERIALIZED (
        SELECT DISTINCT trace_file.link_path, trace_file.file_id,
               replace(plain, rtrim(plain, replace(plain, '.', '')), '')
        FROM trace_file
        JOIN (SELECT link_path,
                     CASE WHEN callee GLOB '*]' THEN substr(callee, 1, instr(callee, '[') - 1) ELSE callee END AS plain
              FROM trace_step) AS step ON step.link_path = trace_file.link_path
        WHERE NOT trace_file.is_whole
    ),
    text (file_id, text) AS (
        SELECT asked.file_id, name.text
        FROM (SELECT DISTINCT file_id FROM step) AS asked
        CROSS JOIN call ON call.call_id BETWEEN asked.file_id << 24 AND (asked.file_id + 1 << 24) - 1
        JOIN name ON name.name_id = call.callee_id
        UNION
        SELECT asked.file_id, name.text
        FROM (SELECT DISTINCT file_id FROM step) AS asked
        CROSS JOIN scope ON scope.scope_id BETWEEN asked.file_id << 24 AND (asked.file_id + 1 << 24) - 1
        JOIN name ON name.name_id = scope.qualname_id
        UNION
        SELECT asked.file_id, name.text
        FROM (SELECT DISTINCT file_id FROM step) AS asked
        CROSS JOIN import ON import.import_id BETWEEN asked.file_id << 24 AND (asked.file_id + 1 << 24) - 1
        JOIN name ON name.name_id = import.name_id
    ),
    there (file_id, name) AS MATERIALIZED (
        SELECT DISTINCT file_id, replace(text, rtrim(text, replace(text, '.', '')), '') FROM text
    )
SELECT link_path, file_id, file
FROM trace_file
WHERE is_whole OR link_path IN (SELECT step.link_path FROM step JOIN there USING (file_id, name));

INSERT INTO trace_key (file_id, callee, name)
WITH
    plain (file_id, callee) AS (
        SELECT DISTINCT coalesce(trace_link.file_id, 0),
               CASE WHEN callee GLOB '*]' THEN substr(callee, 1, instr(callee, '[') - 1) ELSE callee END
        FROM trace_step
        LEFT JOIN trace_link ON trace_link.link_path = trace_step.link_path
        WHERE callee IS NOT NULL
    )
SELECT file_id, callee, replace(callee, rtrim(callee, replace(callee, '.', '')), '')
FROM plain
ORDER BY file_id, callee;

INSERT INTO trace_step_key (kernel, chain, position, key_id)
SELECT trace_step.kernel, trace_step.chain, trace_step.position, trace_key.key_id
FROM trace_step
LEFT JOIN trace_link ON trace_link.link_path = trace_step.link_path
JOIN trace_key ON trace_key.file_id = coalesce(trace_link.file_id, 0)
    AND trace_key.callee = CASE WHEN trace_step.callee GLOB '*]'
        THEN substr(trace_step.callee, 1, instr(trace_step.callee, '[') - 1) ELSE trace_step.callee END;
