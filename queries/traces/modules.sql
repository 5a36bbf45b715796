-- Where the kernels come from.
-- Inputs: linked_kernel, kernel_stage; temp.trace_outside (queries/traces/02_outside.sql).
-- Columns: source, kernel, module (the dotted name before the kernel's own; a file where the source defines the
--          kernel), is_file (1: it is one), calls (how many call sites). A row each kernel and module.
SELECT source, kernel,
       CASE
           WHEN instr(dotted, ':') > 0 THEN substr(dotted, 1, instr(dotted, ':') - 1)
           ELSE rtrim(rtrim(dotted, replace(dotted, '.', '')), '.')
       END AS module,
       instr(dotted, ':') > 0 AS is_file, count(DISTINCT call_id) AS calls
FROM (
    SELECT source, kernel, dotted, call_id
    FROM linked_kernel
    WHERE EXISTS (
        SELECT 1 FROM kernel_stage
        WHERE kernel_stage.call_id = linked_kernel.call_id AND kernel_stage.dotted = linked_kernel.dotted)
    UNION ALL
    SELECT source, kernel, dotted, call_id FROM trace_outside
)
GROUP BY source, kernel, module
ORDER BY source, kernel, module;
