-- Alternatives of one call stand on one line: the same call, written several times under conditions that exclude each
-- other.
-- Inputs: op_node, tree_turn, tree_exclusive, guard, guard_kind, names.
-- Updates: op_node.shown_at, the first of the alternatives; op_node.told.
-- A line joins another (twin) if it excludes all lines of that label from there on, and the order of what is run stays:
-- what may run before it, below the other line, must itself stand above that (late: one that does not). The walk over
-- late lines is a UNION over lines, so it ends.
DROP TABLE IF EXISTS temp.tree_alike;
DROP TABLE IF EXISTS temp.tree_twin;
CREATE TEMP TABLE tree_alike AS
SELECT here.node_id, other.node_id AS other_id, exclusive.node_id IS NOT NULL AS is_exclusive
FROM tree_turn AS here
JOIN tree_turn AS other ON other.parent_id = here.parent_id AND other.label = here.label
    AND other.node_id < here.node_id
    AND other.kind = here.kind AND other.class IS here.class
    AND (here.kind = 'op' OR here.is_repeated AND here.same_as IS CASE
        WHEN other.is_repeated THEN other.same_as ELSE other.node_id END)
LEFT JOIN tree_exclusive AS exclusive ON exclusive.node_id = here.node_id AND exclusive.other_id = other.node_id
WHERE here.node_id IN (SELECT node_id FROM tree_exclusive);
CREATE INDEX temp.tree_alike_by_node ON tree_alike (node_id, is_exclusive, other_id);

CREATE TEMP TABLE tree_twin AS
SELECT node_id, min(other_id) AS twin_id
FROM tree_alike
WHERE is_exclusive AND other_id > coalesce((
    SELECT max(both.other_id)
    FROM tree_alike AS both
    WHERE both.node_id = tree_alike.node_id AND both.is_exclusive = 0), 0)
GROUP BY node_id;
CREATE UNIQUE INDEX temp.tree_twin_by_node ON tree_twin (node_id);
DELETE FROM tree_twin WHERE twin_id IN (SELECT node_id FROM tree_twin);

UPDATE op_node
SET shown_at = tree_twin.twin_id
FROM tree_twin
WHERE tree_twin.node_id = op_node.node_id AND op_node.node_id NOT IN (
    WITH RECURSIVE
        before (node_id, twin_id, other_id, other_twin) AS MATERIALIZED (
            SELECT tree_twin.node_id, tree_twin.twin_id, other.node_id, twin.twin_id
            FROM tree_twin
            JOIN tree_turn ON tree_turn.node_id = tree_twin.node_id
            JOIN tree_turn AS other ON other.parent_id = tree_turn.parent_id
                AND other.node_id > tree_twin.twin_id AND other.node_id < tree_twin.node_id
            LEFT JOIN tree_twin AS twin ON twin.node_id = other.node_id
            WHERE NOT EXISTS (SELECT 1 FROM tree_exclusive
                WHERE tree_exclusive.node_id = tree_twin.node_id AND tree_exclusive.other_id = other.node_id)
        ),
        late (node_id) AS (
            SELECT node_id FROM before WHERE other_twin IS NULL OR other_twin >= twin_id
            UNION
            SELECT before.node_id FROM late JOIN before ON before.other_id = late.node_id
        )
    SELECT node_id FROM late);

-- What stands with a line that now stands with another.
UPDATE op_node
SET shown_at = line.shown_at
FROM op_node AS line
WHERE line.node_id = op_node.shown_at AND line.shown_at <> line.node_id;

-- Calls that the platform does not make, for the same reason.
UPDATE op_node
SET shown_at = first.node_id
FROM (
    SELECT shown_below, label, reason, min(node_id) AS node_id
    FROM op_node
    WHERE kind = 'off'
    GROUP BY shown_below, label, reason
) AS first
WHERE op_node.kind = 'off' AND first.shown_below = op_node.shown_below AND first.label = op_node.label
    AND first.reason = op_node.reason;

UPDATE op_node
SET told = apart.text
FROM (
    SELECT tree_turn.node_id, min(coalesce(tree_exclusive.level, -1)),
           CASE
               WHEN tree_exclusive.guard_id IS NULL
                   THEN caller.last
               WHEN guard_kind.operator = '' OR instr(test.text, ' ') = 0 THEN guard_kind.operator || test.text
               ELSE guard_kind.operator || '(' || test.text || ')'
           END AS text
    FROM tree_exclusive
    JOIN tree_turn ON tree_turn.node_id = tree_exclusive.node_id
    JOIN tree_turn AS other ON other.node_id = tree_exclusive.other_id AND other.label = tree_turn.label
    JOIN scope ON scope.scope_id = tree_turn.scope_id
    JOIN name_part AS caller ON caller.name_id = scope.qualname_id
    LEFT JOIN guard ON guard.guard_id = tree_exclusive.guard_id
    LEFT JOIN guard_kind ON guard_kind.guard_kind_id = guard.guard_kind_id
    LEFT JOIN name AS test ON test.name_id = guard.test_id
    WHERE tree_turn.kind = 'op'
    GROUP BY tree_turn.node_id
) AS apart
WHERE apart.node_id = op_node.node_id;
DROP TABLE temp.tree_twin;
DROP TABLE temp.tree_alike;
DROP TABLE temp.tree_exclusive;
DROP TABLE temp.tree_guarded;
DROP TABLE temp.tree_turn;
