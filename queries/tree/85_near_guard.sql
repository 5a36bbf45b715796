-- The conditions that hold on all ways from a function down to each one below it.
-- Inputs: variant_near, variant_start, variant_edge, variant_step, variant_choice, call, choosing_guard.
-- Makes: temp.near_guard (place, guard_id, level): level is the place of the function that asks, 0 for those above the
-- calls that choose the class; so of those that hold at one place the nearest has the largest level, then number.
-- Also temp.near_call and near_way, which it drops.
-- Only what one way asks can hold on all: the first to come to a function (held). From it is taken what some call of
-- the function does not ask and its caller does not hold (lost). That is a UNION over (function, condition), so cycles
-- end.
DROP TABLE IF EXISTS temp.near_call;
CREATE TEMP TABLE near_call AS
WITH called (caller_node, callee_node, guard_id) AS MATERIALIZED (
    SELECT DISTINCT edge.caller_node, edge.callee_node,
           coalesce((SELECT max(open_id) FROM choosing_guard WHERE choosing_guard.guard_id = edge.guard_id), 0)
    FROM variant_edge AS edge
    WHERE edge.callee_node > 0 AND EXISTS (
        SELECT 1
        FROM variant_step AS step
        WHERE step.caller_node = edge.caller_node AND step.callee_node = edge.callee_node AND step.label_id IS NULL)
    ORDER BY 1
)
SELECT near.place, above.place AS above, called.guard_id
FROM variant_near AS above
CROSS JOIN called ON called.caller_node = above.node_id
CROSS JOIN variant_near AS near ON near.first_node = above.first_node AND near.node_id = called.callee_node;
CREATE INDEX temp.near_call_by_above ON near_call (above);

-- A call that comes to a function from one numbered before it: whichever, what holds on all ways is the same.
DROP TABLE IF EXISTS temp.near_way;
CREATE TEMP TABLE near_way (
    place    INTEGER PRIMARY KEY,
    above    INTEGER NOT NULL,
    guard_id INTEGER NOT NULL
) STRICT;
INSERT INTO near_way
SELECT place, above, guard_id FROM near_call WHERE above < place
ON CONFLICT DO NOTHING;
CREATE INDEX temp.near_way_by_above ON near_way (above);

DROP TABLE IF EXISTS temp.near_guard;
CREATE TEMP TABLE near_guard (
    place    INTEGER NOT NULL,
    guard_id INTEGER NOT NULL,
    level    INTEGER NOT NULL,
    PRIMARY KEY (place, guard_id)
) STRICT, WITHOUT ROWID;
INSERT INTO near_guard (place, guard_id, level)
WITH RECURSIVE
    entered (node_id, call_id, caller_node, guard_id) AS MATERIALIZED ( -- by a call that chooses a class
        SELECT choice.callee_node, choice.call_id, choice.caller_node, coalesce(call.guard_id, 0)
        FROM variant_choice AS choice
        CROSS JOIN call ON call.call_id = choice.call_id
        WHERE choice.callee_node IN (SELECT first_node FROM variant_near)
            AND choice.callee_node NOT IN (SELECT node_id FROM variant_start)
    ),
    calls (node_id, calls) AS MATERIALIZED (SELECT node_id, count(*) FROM entered GROUP BY node_id),
    first (node_id, guard_id) AS MATERIALIZED (
        SELECT entered.node_id, choosing_guard.open_id
        FROM entered
        CROSS JOIN calls ON calls.node_id = entered.node_id
        CROSS JOIN choosing_guard ON choosing_guard.guard_id = entered.guard_id
        GROUP BY 1, 2
        HAVING count(*) = calls.calls
    ),
    below (place, guard_id, level) AS (
        SELECT place, guard_id, above FROM near_way WHERE guard_id > 0
        UNION ALL
        SELECT way.place, below.guard_id, below.level FROM below CROSS JOIN near_way AS way ON way.above = below.place
    )
SELECT below.place, choosing_guard.open_id, below.level
FROM below
CROSS JOIN choosing_guard ON choosing_guard.guard_id = below.guard_id
UNION ALL
SELECT near.place, first.guard_id, 0
FROM first
CROSS JOIN variant_near AS near ON near.first_node = first.node_id
WHERE true
ON CONFLICT DO UPDATE SET level = max(level, excluded.level);

DELETE FROM near_guard WHERE (place, guard_id) IN (
    WITH RECURSIVE lost (place, guard_id) AS (
        SELECT held.place, held.guard_id
        FROM near_call
        CROSS JOIN near_guard AS held ON held.place = near_call.place
        WHERE NOT EXISTS (SELECT 1 FROM near_way AS way
                WHERE way.place = near_call.place AND way.above = near_call.above
                    AND way.guard_id = near_call.guard_id)
            AND NOT EXISTS (SELECT 1 FROM near_guard AS other
                WHERE other.place = near_call.above AND other.guard_id = held.guard_id)
            AND NOT EXISTS (SELECT 1 FROM choosing_guard AS asked
                WHERE asked.guard_id = near_call.guard_id AND asked.open_id = held.guard_id)
        UNION
        SELECT held.place, held.guard_id
        FROM lost
        CROSS JOIN near_call ON near_call.above = lost.place
        CROSS JOIN near_guard AS held ON held.place = near_call.place AND held.guard_id = lost.guard_id
        WHERE NOT EXISTS (SELECT 1 FROM choosing_guard AS asked
            WHERE asked.guard_id = near_call.guard_id AND asked.open_id = held.guard_id)
    )
    SELECT place, guard_id FROM lost);
DROP TABLE temp.near_call;
DROP TABLE temp.near_way;
