-- Of each guard above calls that lead to kernels below ops those that choose, it and the ones around it: no place
-- ("with", "try"), none that is decided wherever its function runs, and none whose other arm leads to no kernel as
-- there is nothing to do: a check, or a mode of a batch that is of no phase. None where something was left out.
-- Inputs: variant_near, reach_edge, variant_edge, linked_node, guard, guard_kind, checked_arm, dead_arm, guard_mode,
-- phase_mode.
-- Makes: temp.choosing_guard (guard_id, open_id), a row each of them; the innermost has the largest number.
-- temp.last_guard (guard_id), those that may ask whether there is something to do: they are told where no other is.
-- Guards are trees, and one has a smaller number than those inside it, so the way up ends.
DROP TABLE IF EXISTS temp.choosing_guard;
CREATE TEMP TABLE choosing_guard (
    guard_id INTEGER NOT NULL,
    open_id  INTEGER NOT NULL,
    PRIMARY KEY (guard_id, open_id)
) STRICT, WITHOUT ROWID;
INSERT INTO choosing_guard (guard_id, open_id)
WITH RECURSIVE
    each (guard_id) AS MATERIALIZED ( -- with those around
        SELECT guard_id FROM variant_edge WHERE guard_id > 0
        UNION
        SELECT guard.parent_id FROM each CROSS JOIN guard ON guard.guard_id = each.guard_id
        WHERE guard.parent_id < guard.guard_id
    ),
    around (guard_id, outer_id) AS MATERIALIZED (
        SELECT guard_id, guard_id FROM each
        UNION ALL
        SELECT around.guard_id, guard.parent_id FROM around CROSS JOIN guard ON guard.guard_id = around.outer_id
        WHERE guard.parent_id < guard.guard_id
        ORDER BY 1
    ),
    other (guard_id, dead_id, scope_id) AS MATERIALIZED ( -- whose other arm does not run in a context
        SELECT DISTINCT each.guard_id, dead_arm.guard_id, linked_node.scope_id
        FROM dead_arm
        CROSS JOIN each ON each.guard_id = dead_arm.guard_id + 1 - 2 * (dead_arm.guard_id & 1)
        CROSS JOIN linked_node ON linked_node.node_id = dead_arm.node_id
    ),
    told (guard_id) AS MATERIALIZED ( -- nor in another, but where what is around both does not run either
        SELECT guard_id
        FROM other
        WHERE NOT EXISTS (
            SELECT 1
            FROM linked_node
            WHERE linked_node.scope_id = other.scope_id AND NOT EXISTS (
                SELECT 1 FROM dead_arm WHERE dead_arm.node_id = linked_node.node_id AND guard_id = other.dead_id)
                AND NOT EXISTS (
                SELECT 1
                FROM around
                CROSS JOIN dead_arm ON dead_arm.node_id = linked_node.node_id AND dead_arm.guard_id = around.outer_id
                WHERE around.guard_id = other.guard_id AND around.outer_id <> around.guard_id))
    ),
    idle (guard_id) AS ( -- whose other arm has nothing to do
        SELECT guard_id FROM checked_arm WHERE is_sure
        UNION ALL
        SELECT guard_id + 1 - 2 * (guard_id & 1)
        FROM guard_mode
        WHERE EXISTS (SELECT 1 FROM phase_mode)
            AND NOT EXISTS (SELECT 1 FROM phase_mode WHERE phase_mode.modes & guard_mode.modes)
    )
SELECT around.guard_id, around.outer_id
FROM around
CROSS JOIN guard ON guard.guard_id = around.outer_id
CROSS JOIN guard_kind ON guard_kind.guard_kind_id = guard.guard_kind_id
WHERE guard_kind.operator IS NOT NULL
    AND (SELECT count(*) FROM variant_near) < (SELECT 300000 + 4 * count(*) FROM reach_edge)
    AND (around.outer_id NOT IN (SELECT guard_id FROM idle)
        OR around.outer_id + 1 - 2 * (around.outer_id & 1) IN (SELECT guard_id FROM each))
    AND around.outer_id NOT IN (SELECT guard_id FROM told);

DROP TABLE IF EXISTS temp.last_guard;
CREATE TEMP TABLE last_guard AS
SELECT guard_id
FROM checked_arm
WHERE NOT is_sure
    AND guard_id + 1 - 2 * (guard_id & 1) NOT IN (SELECT open_id FROM choosing_guard);
