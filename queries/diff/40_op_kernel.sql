-- Kernels of ops in two versions.
-- Inputs: old and new; op_kernel; diff_op, diff_op_pair, diff_kernel_name. Makes for this connection:
--   diff_op_name    old_op, op: ops of which the name alone changed, everywhere
--   diff_op_kernel  kernel, source and op by their new names, origin (the source, or the kernel traces
--                   document), was, now: the phases, 'any' in place of all, NULL: not on that side; old_op: what the
--                   op was called
CREATE TEMP TABLE diff_op_name AS
SELECT here.op AS old_op, min(there.op) AS op
FROM diff_op_pair
JOIN diff_op AS here ON here.op_id = old_id
JOIN diff_op AS there ON there.op_id = new_id
WHERE here.op NOT IN (SELECT op FROM diff_op WHERE side = 'new')
  AND there.op NOT IN (SELECT op FROM diff_op WHERE side = 'old')
GROUP BY here.op
HAVING min(there.op) = max(there.op);

CREATE TEMP TABLE diff_op_kernel (
    kernel TEXT NOT NULL, source TEXT NOT NULL, op TEXT NOT NULL, origin TEXT NOT NULL, was TEXT, now TEXT,
    old_op TEXT, PRIMARY KEY (kernel, source, op, origin)
) WITHOUT ROWID;

INSERT INTO diff_op_kernel
WITH
    fact (side, op, kernel, source, origin, phases, old_op) AS (
        SELECT 'old', op, kernel, source, origin,
               CASE WHEN max(phase = 'any') THEN 'any' ELSE group_concat(phase, ' ') END, min(old_op)
        FROM (SELECT coalesce(diff_op_name.op, op_kernel.op) AS op, min(op_kernel.op) AS old_op,
                     coalesce(diff_kernel_name.kernel, op_kernel.kernel) AS kernel, op_kernel.source, phase, origin
              FROM old.op_kernel
              LEFT JOIN diff_op_name ON diff_op_name.old_op = op_kernel.op
              LEFT JOIN diff_kernel_name ON diff_kernel_name.old_kernel = op_kernel.kernel
                  AND diff_kernel_name.source = op_kernel.source
              GROUP BY 1, 3, 4, phase, origin
              ORDER BY 1, 3, 4, origin, phase)
        GROUP BY op, kernel, source, origin
        UNION ALL
        SELECT 'new', op, kernel, source, origin,
               CASE WHEN max(phase = 'any') THEN 'any' ELSE group_concat(phase, ' ') END, NULL
        FROM (SELECT * FROM new.op_kernel ORDER BY op, kernel, source, origin, phase)
        GROUP BY op, kernel, source, origin
    )
SELECT kernel, source, op, origin, max(CASE side WHEN 'old' THEN phases END), max(CASE side WHEN 'new' THEN phases END),
       max(old_op)
FROM fact
GROUP BY kernel, source, op, origin;
