-- Kernels of ops added and removed, and those that run at another phase.
-- Inputs: old and new; op_kernel. Writes diff_row. The key is op, kernel, source and origin (the
-- source, or the kernel traces document).
INSERT INTO diff_row
WITH
    fact (side, op, kernel, source, origin, phases) AS MATERIALIZED (
        SELECT 'old', op, kernel, source, origin, group_concat(phase, ' ')
        FROM (SELECT * FROM old.op_kernel ORDER BY op, kernel, source, origin, phase)
        GROUP BY op, kernel, source, origin
        UNION ALL
        SELECT 'new', op, kernel, source, origin, group_concat(phase, ' ')
        FROM (SELECT * FROM new.op_kernel ORDER BY op, kernel, source, origin, phase)
        GROUP BY op, kernel, source, origin
    ),
    pair (op, kernel, source, origin, was, now) AS (
        SELECT op, kernel, source, origin, max(CASE side WHEN 'old' THEN phases END),
               max(CASE side WHEN 'new' THEN phases END)
        FROM fact
        GROUP BY op, kernel, source, origin
    )
SELECT 'op-kernel', CASE WHEN was IS NULL THEN 'added' WHEN now IS NULL THEN 'removed' ELSE 'changed' END,
       op || ' runs ' || kernel || ' (' || source || ')', NULL, NULL, NULL, NULL,
       'by the ' || CASE origin WHEN 'traces' THEN 'document' ELSE 'source' END
       || CASE WHEN was IS NULL OR now IS NULL THEN ', phase ' || coalesce(was, now)
               ELSE ', phase ' || was || ' became ' || now END
FROM pair
WHERE was IS NOT now;
