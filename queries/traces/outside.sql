-- The chains of a kernel traces document that no model calls: the kernel's call, and the function that makes it.
-- Inputs: stage; temp.trace_outside (queries/traces/02_outside.sql).
-- Columns: as stages.sql: kernel, source, kernel_call, stage, remark, place, position (0), call_id, file, line, callee,
--          told, entry (the function that makes the call).
SELECT outside.kernel, outside.source, outside.call_id AS kernel_call, stage.stage, stage.remark,
       row_number() OVER (ORDER BY outside.call_id) AS place, 0 AS position, outside.call_id, outside.file,
       outside.line, outside.callee, 'not run below the models' AS told, outside.caller AS entry
FROM trace_outside AS outside
JOIN stage ON stage.stage = outside.stage
ORDER BY outside.kernel, stage.stage, outside.call_id;
