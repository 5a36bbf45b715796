-- The calls of which a condition above them tells the phase, as tree_call has it: what their names tell is not said of
-- the batch at hand.
-- Inputs: tree_call, call, guard, guard_kind, phase_rule.
-- Fills: tree_told (call_id), of this connection alone.
-- The walk goes up the chain of guards, which is a tree, and ends at its top: a guard has a smaller number than
-- those inside it.
DROP TABLE IF EXISTS temp.tree_told;
CREATE TEMP TABLE tree_told AS
WITH RECURSIVE
    above (call_id, guard_id, phase) AS (
        SELECT tree_call.call_id, call.guard_id, tree_call.phase
        FROM tree_call
        JOIN call ON call.call_id = tree_call.call_id
        WHERE tree_call.phase <> 'any' AND call.guard_id IS NOT NULL
        UNION ALL
        SELECT above.call_id, guard.parent_id, above.phase
        FROM above
        JOIN guard ON guard.guard_id = above.guard_id
        WHERE guard.parent_id < guard.guard_id
    )
SELECT DISTINCT above.call_id
FROM above
JOIN guard ON guard.guard_id = above.guard_id
JOIN guard_kind ON guard_kind.guard_kind_id = guard.guard_kind_id AND guard_kind.guard_kind IN ('if', 'while', 'and')
JOIN name ON name.name_id = guard.test_id
JOIN phase_rule ON phase_rule.subject = 'guard' AND name.text GLOB phase_rule.pattern
    AND phase_rule.phase = above.phase
WHERE replace(replace(name.text, ' is not ', ' is '), ' not in ', ' in ') NOT GLOB '*not *'
    AND name.text NOT GLOB '* or *'
ORDER BY above.call_id;
CREATE UNIQUE INDEX temp.tree_told_by_call ON tree_told (call_id);
