-- Kernels in reach of two versions, each with its ops, or its stages where it has none.
-- Inputs: old and new; kernel_stage, linked_kernel; diff_kernel_call, diff_kernel_name, diff_op_kernel. Makes for
-- this connection:
--   diff_kernel  kernel, source, old_calls, new_calls (0: not on that side), old_use, new_use: names that its ops
--                have on that side, in order, or '(stage)', one a line; old_count, new_count: how many
CREATE TEMP TABLE diff_kernel (
    kernel TEXT NOT NULL, source TEXT NOT NULL, old_calls INTEGER NOT NULL, new_calls INTEGER NOT NULL,
    old_use TEXT, new_use TEXT, old_count INTEGER NOT NULL, new_count INTEGER NOT NULL, PRIMARY KEY (kernel, source)
) WITHOUT ROWID;

INSERT INTO diff_kernel
WITH
    called (kernel, source, old_calls, new_calls) AS (
        SELECT kernel, source, sum(side = 'old'), sum(side = 'new') FROM diff_kernel_call GROUP BY kernel, source
    ),
    used (side, kernel, source, use) AS (
        SELECT 'old', kernel, source, old_op FROM diff_op_kernel WHERE origin = 'source' AND was IS NOT NULL
        UNION ALL
        SELECT 'new', kernel, source, op FROM diff_op_kernel WHERE origin = 'source' AND now IS NOT NULL
    ),
    staged (side, kernel, source, use) AS (
        SELECT DISTINCT 'old', coalesce(diff_kernel_name.kernel, here.kernel), here.source, '(' || stage || ')'
        FROM old.linked_kernel AS here
        JOIN old.kernel_stage AS stage ON stage.call_id = here.call_id AND stage.dotted = here.dotted
        LEFT JOIN diff_kernel_name ON diff_kernel_name.old_kernel = here.kernel
            AND diff_kernel_name.source = here.source
        UNION ALL
        SELECT DISTINCT 'new', here.kernel, here.source, '(' || stage || ')'
        FROM new.linked_kernel AS here
        JOIN new.kernel_stage AS stage ON stage.call_id = here.call_id AND stage.dotted = here.dotted
    ),
    shown (side, kernel, source, use) AS (
        SELECT * FROM used
        UNION
        SELECT * FROM staged
        WHERE NOT EXISTS (SELECT 1 FROM used WHERE used.side = staged.side AND used.kernel = staged.kernel
                          AND used.source = staged.source)
        ORDER BY side, kernel, source, use
    ),
    listed (side, kernel, source, uses, count) AS MATERIALIZED (
        SELECT side, kernel, source, group_concat(use, char(10)), count(*) FROM shown GROUP BY side, kernel, source
    )
SELECT called.kernel, called.source, old_calls, new_calls, here.uses, there.uses, coalesce(here.count, 0),
       coalesce(there.count, 0)
FROM called
LEFT JOIN listed AS here ON here.side = 'old' AND here.kernel = called.kernel AND here.source = called.source
LEFT JOIN listed AS there ON there.side = 'new' AND there.kernel = called.kernel AND there.source = called.source;
