-- Kernels of ops of one version alone to which a way leads in both: each call on it, from the op's to the kernel's,
-- stands in both as it is. What differs is where such a call goes, by what is known of its values, and no new code.
-- None in two links of one source, where all calls stand.
-- Inputs: old and new; op_site, op_start, start_kernel, op_reach, linked_kernel; diff_op, diff_op_kernel,
-- diff_kernel_call, diff_kernel_name, diff_pair, diff_file.
-- Makes for this connection:
--   diff_lone     lone_id; kernel, source, op: as in diff_op_kernel; side; own_kernel, own_op: the names there
--   diff_way      kernel, source, op: of those
-- A walk up a way ends at the function that the op calls: reach_id becomes smaller.
CREATE TEMP TABLE diff_lone (
    lone_id INTEGER PRIMARY KEY, kernel TEXT NOT NULL, source TEXT NOT NULL, op TEXT NOT NULL, side TEXT NOT NULL,
    own_kernel TEXT NOT NULL, own_op TEXT NOT NULL
);

INSERT INTO diff_lone (kernel, source, op, side, own_kernel, own_op)
SELECT lone.kernel, lone.source, lone.op, CASE WHEN lone.now IS NULL THEN 'old' ELSE 'new' END,
       CASE WHEN lone.now IS NULL THEN coalesce(name.old_kernel, lone.kernel) ELSE lone.kernel END,
       CASE WHEN lone.now IS NULL THEN lone.old_op ELSE lone.op END
FROM diff_op_kernel AS lone
LEFT JOIN diff_kernel_name AS name ON name.kernel = lone.kernel AND name.source = lone.source
WHERE lone.origin = 'source' AND (lone.was IS NULL) <> (lone.now IS NULL) AND EXISTS (SELECT 1 FROM diff_file);

CREATE INDEX temp.diff_lone_by_kernel ON diff_lone (side, own_kernel, source);

CREATE TEMP TABLE diff_way (
    kernel TEXT NOT NULL, source TEXT NOT NULL, op TEXT NOT NULL, PRIMARY KEY (kernel, source, op)
) WITHOUT ROWID;

INSERT OR IGNORE INTO diff_way
WITH RECURSIVE
    way (lone_id, side, op_call, call_id, reach_id) AS (
        SELECT lone.lone_id, lone.side, op_site.call_id, own.kernel_call, own.reach_id
        FROM old.linked_kernel AS launch
        CROSS JOIN diff_lone AS lone ON lone.side = 'old' AND lone.own_kernel = launch.kernel
            AND lone.source = launch.source
        CROSS JOIN old.op_site ON op_site.op = lone.own_op
        CROSS JOIN old.op_start ON op_start.op_site_id = op_site.op_site_id
        CROSS JOIN old.start_kernel AS own ON own.start_id = op_start.start_id
            AND own.kernel_call = launch.call_id AND own.place = launch.place
        UNION
        SELECT lone.lone_id, lone.side, op_site.call_id, own.kernel_call, own.reach_id
        FROM new.linked_kernel AS launch
        CROSS JOIN diff_lone AS lone ON lone.side = 'new' AND lone.own_kernel = launch.kernel
            AND lone.source = launch.source
        CROSS JOIN new.op_site ON op_site.op = lone.own_op
        CROSS JOIN new.op_start ON op_start.op_site_id = op_site.op_site_id
        CROSS JOIN new.start_kernel AS own ON own.start_id = op_start.start_id
            AND own.kernel_call = launch.call_id AND own.place = launch.place
        UNION -- an op that is the kernel's call
        SELECT lone.lone_id, lone.side, own.call_id, own.call_id, NULL
        FROM diff_kernel_call AS launch
        CROSS JOIN diff_op AS own ON own.side = launch.side AND own.call_id = launch.call_id
        CROSS JOIN diff_lone AS lone ON lone.side = launch.side AND lone.kernel = launch.kernel
            AND lone.source = launch.source AND lone.own_op = own.op
        UNION
        SELECT way.lone_id, way.side, way.op_call, coalesce(here.call_id, way.op_call), here.above_id
        FROM way
        CROSS JOIN old.op_reach AS here ON here.reach_id = way.reach_id
        CROSS JOIN diff_pair ON diff_pair.old_call = way.call_id
        WHERE way.side = 'old' AND NOT is_other AND (here.above_id IS NULL OR here.above_id < here.reach_id)
        UNION
        SELECT way.lone_id, way.side, way.op_call, coalesce(here.call_id, way.op_call), here.above_id
        FROM way
        CROSS JOIN new.op_reach AS here ON here.reach_id = way.reach_id
        CROSS JOIN diff_pair ON diff_pair.new_call = way.call_id
        WHERE way.side = 'new' AND NOT is_other AND (here.above_id IS NULL OR here.above_id < here.reach_id)
    )
SELECT kernel, source, op
FROM way
CROSS JOIN diff_lone USING (lone_id)
WHERE reach_id IS NULL
  AND EXISTS (SELECT 1 FROM diff_pair WHERE way.side = 'old' AND old_call = way.call_id AND NOT is_other
              UNION ALL
              SELECT 1 FROM diff_pair WHERE way.side = 'new' AND new_call = way.call_id AND NOT is_other);
