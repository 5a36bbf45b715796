-- What the steps of the document say they call: one key for the same text in the same file.
-- Inputs: trace_step, trace_file.
-- Fills: trace_link, trace_key, trace_step_key. 'kernel[grid]' is called by the name before the bracket.
INSERT INTO trace_link (link_path, file_id, file) SELECT link_path, file_id, file FROM trace_file;

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
