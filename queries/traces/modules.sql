-- Where the kernels come from. Calls that no model makes count for kernels alone that no model runs.
-- Inputs: linked_kernel, kernel_stage; temp.trace_outside (queries/traces/02_outside.sql).
-- Columns: source, kernel, module (the dotted name before the kernel's own; a file where the source defines the
--          kernel), is_file (1: it is one), calls (how many call sites). A row each kernel and module.
WITH staged AS MATERIALIZED (
    SELECT source, kernel, dotted, call_id
    FROM linked_kernel
    WHERE EXISTS (
        SELECT 1 FROM kernel_stage
        WHERE kernel_stage.call_id = linked_kernel.call_id AND kernel_stage.dotted = linked_kernel.dotted)
)
SELECT source, kernel,
       CASE
           WHEN instr(dotted, ':') > 0 THEN substr(dotted, 1, instr(dotted, ':') - 1)
           ELSE rtrim(rtrim(dotted, replace(dotted, '.', '')), '.')
       END AS module,
       instr(dotted, ':') > 0 AS is_file, count(DISTINCT call_id) AS calls
FROM (
    SELECT source, kernel, dotted, call_id FROM staged
    UNION ALL
    SELECT source, kernel, dotted, call_id FROM trace_outside WHERE kernel NOT IN (SELECT kernel FROM staged)
)
GROUP BY source, kernel, module
ORDER BY source, kernel, module;
