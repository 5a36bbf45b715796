-- Which lines of the tree exclude each other: of two calls below one line, at most one is made.
-- Inputs: op_node, call, guard, guard_kind, scope's names.
-- Fills: tree_turn, tree_guarded, tree_exclusive, of this connection alone.
-- Two calls exclude each other where they stand in the two arms of one condition, or in two functions that one call may
-- run. Only lines with a sibling of the same label are looked at, below a line with 200 at most: no function that
-- people write has more. The walk goes up the chain of guards, which is a tree, and ends at its top: a guard has a
-- smaller number than those inside it.
DROP TABLE IF EXISTS temp.tree_turn;
DROP TABLE IF EXISTS temp.tree_guarded;
DROP TABLE IF EXISTS temp.tree_exclusive;
CREATE TEMP TABLE tree_turn AS
WITH RECURSIVE
    narrow (parent_id) AS MATERIALIZED (
        SELECT shown_below
        FROM op_node
        WHERE kind IN ('op', 'container') AND shown_at = node_id
        GROUP BY shown_below
        HAVING count(*) BETWEEN 2 AND 200 AND count(DISTINCT label) < count(*)
    ),
    -- Up from each line over those that are not printed, to the one whose parent is.
    turn (node_id, turn_id, parent_id) AS (
        SELECT op_node.node_id, op_node.node_id, op_node.parent_id
        FROM narrow
        JOIN op_node ON op_node.shown_below = narrow.parent_id
        WHERE op_node.kind IN ('op', 'container') AND op_node.shown_at = op_node.node_id
        UNION ALL
        SELECT turn.node_id, above.node_id, above.parent_id
        FROM turn
        JOIN op_node AS above ON above.node_id = turn.parent_id
        WHERE above.shown_at IS NULL
    )
SELECT op_node.node_id, op_node.shown_below AS parent_id, op_node.kind, op_node.label, op_node.class,
       op_node.is_repeated,
       op_node.same_as, call.scope_id, call.guard_id, coalesce(above.call_id, over.call_id) AS above_call
FROM (SELECT node_id, min(turn_id) AS turn_id FROM turn GROUP BY node_id) AS outermost
JOIN op_node ON op_node.node_id = outermost.node_id
JOIN op_node AS turn ON turn.node_id = outermost.turn_id
JOIN op_node AS above ON above.node_id = turn.parent_id
LEFT JOIN op_node AS over ON over.node_id = above.parent_id
JOIN call ON call.call_id = turn.call_id;
CREATE UNIQUE INDEX temp.tree_turn_by_node ON tree_turn (node_id);
CREATE INDEX temp.tree_turn_by_parent ON tree_turn (parent_id, label, node_id);

CREATE TEMP TABLE tree_guarded AS
WITH RECURSIVE guarded (node_id, parent_id, guard_id, level) AS (
    SELECT node_id, parent_id, guard_id, 0 FROM tree_turn WHERE guard_id IS NOT NULL
    UNION ALL
    SELECT guarded.node_id, guarded.parent_id, guard.parent_id, guarded.level + 1
    FROM guarded
    JOIN guard ON guard.guard_id = guarded.guard_id
    WHERE guard.parent_id < guard.guard_id
)
SELECT guarded.node_id, guarded.parent_id, guarded.guard_id, guarded.level
FROM guarded
JOIN guard ON guard.guard_id = guarded.guard_id
JOIN guard_kind ON guard_kind.guard_kind_id = guard.guard_kind_id
WHERE guard_kind.guard_kind IN ('if', 'else', 'after', 'case', 'and', 'or');
CREATE INDEX temp.tree_guarded_by_guard ON tree_guarded (parent_id, guard_id);

-- Both ways; guard_id: what the first stands under and the second does not, the innermost; NULL: in another function.
CREATE TEMP TABLE tree_exclusive AS
SELECT here.node_id, other.node_id AS other_id, here.guard_id, min(here.level) AS level
FROM tree_guarded AS here
JOIN tree_guarded AS other ON other.parent_id = here.parent_id
    AND other.guard_id = CASE here.guard_id & 1 WHEN 0 THEN here.guard_id + 1 ELSE here.guard_id - 1 END
GROUP BY here.node_id, other.node_id
UNION ALL
SELECT here.node_id, other.node_id, NULL, NULL
FROM (SELECT parent_id FROM tree_turn GROUP BY parent_id HAVING min(scope_id) < max(scope_id)) AS several
JOIN tree_turn AS here ON here.parent_id = several.parent_id
JOIN tree_turn AS other ON other.parent_id = here.parent_id AND other.scope_id <> here.scope_id
JOIN call ON call.call_id = here.above_call
JOIN call_kind ON call_kind.call_kind_id = call.call_kind_id
WHERE call_kind.call_kind IN ('call', 'property');
CREATE UNIQUE INDEX temp.tree_exclusive_by_node ON tree_exclusive (node_id, other_id);
