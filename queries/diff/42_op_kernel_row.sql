-- Kernels of ops added and removed, and those that run at another phase.
-- Inputs: diff_op_kernel, diff_way. Writes diff_row: one for what both origins say; what is gone has the name that its
-- op had; detail says, too, where the calls of a way there stand in both.
INSERT INTO diff_row (what, change, name, was, now, detail, kernels, ops)
SELECT 'op-kernel', CASE WHEN was IS NULL THEN 'added' WHEN now IS NULL THEN 'removed' ELSE 'changed' END,
       CASE WHEN now IS NULL THEN min(old_op) ELSE op END || ' runs ' || kernel || ' (' || source || ')',
       CASE WHEN now IS NOT NULL THEN 'phase ' || was END,
       CASE WHEN was IS NOT NULL THEN 'phase ' || now END,
       'by the ' || CASE WHEN count(*) > 1 THEN 'document and the source'
                         WHEN origin = 'traces' THEN 'document' ELSE 'source' END
       || CASE WHEN was IS NULL OR now IS NULL THEN ', phase ' || coalesce(was, now) ELSE '' END
       || CASE WHEN EXISTS (SELECT 1 FROM diff_way AS way WHERE way.kernel = diff_op_kernel.kernel
                            AND way.source = diff_op_kernel.source AND way.op = diff_op_kernel.op)
               THEN ', its calls are in both' ELSE '' END, kernel,
       op || coalesce(char(10) || min(old_op), '')
FROM diff_op_kernel
WHERE was IS NOT now
GROUP BY kernel, source, op, was, now;
