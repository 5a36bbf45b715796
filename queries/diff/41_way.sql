-- Kernels of ops of one version alone to which a way leads in both: each call on it, from the op's to the kernel's,
-- stands in both as it is. What differs is where such a call goes, by what is known of its values, and no new code.
-- None in two links of one source, where all calls stand.
-- Inputs: old and new; op_site, op_start, start_kernel, op_reach, linked_kernel; diff_op_kernel, diff_kernel_name,
-- diff_pair, diff_file.
-- Makes for this connection:
--   diff_way      kernel, source, op: as in diff_op_kernel
-- A walk up a way ends at the function that the op calls: reach_id becomes smaller.
CREATE TEMP TABLE diff_way (
    kernel TEXT NOT NULL, source TEXT NOT NULL, op TEXT NOT NULL, PRIMARY KEY (kernel, source, op)
) WITHOUT ROWID;

INSERT OR IGNORE INTO diff_way
WITH RECURSIVE
    lone (kernel, source, op, old_kernel, old_op) AS MATERIALIZED (
        SELECT lone.kernel, lone.source, lone.op, coalesce(name.old_kernel, lone.kernel), lone.old_op
        FROM diff_op_kernel AS lone
        LEFT JOIN diff_kernel_name AS name ON name.kernel = lone.kernel AND name.source = lone.source
        WHERE lone.origin = 'source' AND lone.now IS NULL AND EXISTS (SELECT 1 FROM diff_file)
    ),
    way (kernel, source, op, op_call, call_id, reach_id) AS (
        SELECT lone.kernel, lone.source, lone.op, op_site.call_id, own.kernel_call, own.reach_id
        FROM lone
        CROSS JOIN old.linked_kernel AS launch ON launch.kernel = lone.old_kernel AND launch.source = lone.source
        CROSS JOIN old.op_site ON op_site.op = lone.old_op
        CROSS JOIN old.op_start ON op_start.op_site_id = op_site.op_site_id
        CROSS JOIN old.start_kernel AS own ON own.start_id = op_start.start_id
            AND own.kernel_call = launch.call_id AND own.place = launch.place
        UNION
        SELECT lone.kernel, lone.source, lone.op, op_site.call_id, op_site.call_id, NULL
        FROM lone
        CROSS JOIN old.op_site ON op_site.op = lone.old_op
        CROSS JOIN old.linked_kernel AS launch ON launch.call_id = op_site.call_id
            AND launch.kernel = lone.old_kernel AND launch.source = lone.source
        UNION
        SELECT way.kernel, way.source, way.op, way.op_call, coalesce(here.call_id, way.op_call), here.above_id
        FROM way
        CROSS JOIN old.op_reach AS here ON here.reach_id = way.reach_id
        WHERE (here.above_id IS NULL OR here.above_id < here.reach_id)
          AND EXISTS (SELECT 1 FROM diff_pair WHERE diff_pair.old_call = way.call_id AND NOT is_other)
    )
SELECT kernel, source, op
FROM way
WHERE reach_id IS NULL AND EXISTS (SELECT 1 FROM diff_pair WHERE diff_pair.old_call = way.call_id AND NOT is_other);

INSERT OR IGNORE INTO diff_way
WITH RECURSIVE
    lone (kernel, source, op) AS MATERIALIZED (
        SELECT kernel, source, op FROM diff_op_kernel
        WHERE origin = 'source' AND was IS NULL AND EXISTS (SELECT 1 FROM diff_file)
    ),
    way (kernel, source, op, op_call, call_id, reach_id) AS (
        SELECT lone.kernel, lone.source, lone.op, op_site.call_id, own.kernel_call, own.reach_id
        FROM lone
        CROSS JOIN new.linked_kernel AS launch ON launch.kernel = lone.kernel AND launch.source = lone.source
        CROSS JOIN new.op_site ON op_site.op = lone.op
        CROSS JOIN new.op_start ON op_start.op_site_id = op_site.op_site_id
        CROSS JOIN new.start_kernel AS own ON own.start_id = op_start.start_id
            AND own.kernel_call = launch.call_id AND own.place = launch.place
        UNION
        SELECT lone.kernel, lone.source, lone.op, op_site.call_id, op_site.call_id, NULL
        FROM lone
        CROSS JOIN new.op_site ON op_site.op = lone.op
        CROSS JOIN new.linked_kernel AS launch ON launch.call_id = op_site.call_id
            AND launch.kernel = lone.kernel AND launch.source = lone.source
        UNION
        SELECT way.kernel, way.source, way.op, way.op_call, coalesce(here.call_id, way.op_call), here.above_id
        FROM way
        CROSS JOIN new.op_reach AS here ON here.reach_id = way.reach_id
        WHERE (here.above_id IS NULL OR here.above_id < here.reach_id)
          AND EXISTS (SELECT 1 FROM diff_pair WHERE diff_pair.new_call = way.call_id AND NOT is_other)
    )
SELECT kernel, source, op
FROM way
WHERE reach_id IS NULL AND EXISTS (SELECT 1 FROM diff_pair WHERE diff_pair.new_call = way.call_id AND NOT is_other);
