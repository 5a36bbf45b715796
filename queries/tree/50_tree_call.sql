-- What the guards and the name of each call of the tree, or on the way to a kernel, tell: its path label and its phase.
-- A path label is of a phase where half of the places that hand it back, at least, stand under one, and none under
-- another.
-- Inputs: tree_edge, linked_edge, outside_node, dead_call, call, guard, guard_label, label_place, phase_rule.
-- Fills: tree_call (call_id, rank, label, phase).
-- The walk goes up the chain of guards, which is a tree, and ends at its top: a guard has a smaller number than
-- those inside it.
INSERT INTO tree_call (call_id, rank, label, phase)
WITH RECURSIVE
    used (call_id) AS MATERIALIZED (
        SELECT call_id FROM tree_edge
        UNION
        SELECT after_call FROM tree_edge WHERE after_call IS NOT NULL
        UNION
        SELECT call_id
        FROM linked_edge
        WHERE edge_kind_id = 7 OR callee_node IN (SELECT node_id FROM outside_node WHERE runs_kernel)
        UNION
        SELECT call_id FROM dead_call
    ),
    site AS MATERIALIZED (
        SELECT call.call_id, call.scope_id, call.rank, call.guard_id, name.text
        FROM used
        CROSS JOIN call ON call.call_id = used.call_id
        CROSS JOIN name ON name.name_id = call.callee_id
    ),
    above (inner_guard, guard_id, level) AS (
        SELECT DISTINCT guard_id, guard_id, 0 FROM site WHERE guard_id IS NOT NULL
        UNION ALL
        SELECT above.inner_guard, guard.parent_id, above.level + 1
        FROM above
        JOIN guard ON guard.guard_id = above.guard_id
        WHERE guard.parent_id < guard.guard_id
    ),
    -- The nearest guard with a label, by the bare column of min(); what tells a phase is no path.
    labelled (inner_guard, level, enum, label) AS MATERIALIZED (
        SELECT above.inner_guard, min(above.level), guard_label.enum, guard_label.label
        FROM above
        JOIN guard_label ON guard_label.guard_id = above.guard_id
        JOIN guard ON guard.guard_id = above.guard_id
        JOIN name ON name.name_id = guard.test_id
        WHERE NOT EXISTS (SELECT 1 FROM phase_rule
            WHERE phase_rule.subject = 'guard' AND name.text GLOB phase_rule.pattern)
        GROUP BY above.inner_guard
    ),
    told (inner_guard, place, phase) AS MATERIALIZED (
        SELECT above.inner_guard, min(above.level * 1000 + phase_rule.position), phase_rule.phase
        FROM above
        JOIN guard ON guard.guard_id = above.guard_id
        JOIN guard_kind ON guard_kind.guard_kind_id = guard.guard_kind_id
            AND guard_kind.guard_kind IN ('if', 'while', 'and')
        JOIN name ON name.name_id = guard.test_id
        JOIN phase_rule ON phase_rule.subject = 'guard' AND name.text GLOB phase_rule.pattern
        WHERE replace(replace(name.text, ' is not ', ' is '), ' not in ', ' in ') NOT GLOB '*not *'
            AND name.text NOT GLOB '* or *'
        GROUP BY above.inner_guard
    ),
    place (place, enum, label, position, phase) AS (
        SELECT label_place.place, label_place.enum, label_place.label, min(phase_rule.position), phase_rule.phase
        FROM label_place
        LEFT JOIN phase_rule ON phase_rule.subject = 'guard' AND label_place.test GLOB phase_rule.pattern
        GROUP BY label_place.place
    ),
    handed (enum, label, phase) AS MATERIALIZED (
        SELECT enum, label, max(phase)
        FROM place
        GROUP BY enum, label
        HAVING count(DISTINCT phase) = 1 AND 2 * count(phase) >= count(*)
    ),
    named (text, position, phase) AS MATERIALIZED (
        SELECT each.text, min(phase_rule.position), phase_rule.phase
        FROM (SELECT DISTINCT text FROM site) AS each
        JOIN phase_rule ON phase_rule.subject = 'callee' AND each.text GLOB phase_rule.pattern
        GROUP BY each.text
    )
SELECT site.call_id, row_number() OVER (ORDER BY site.scope_id, site.rank, site.call_id),
       labelled.label, coalesce(told.phase, handed.phase, named.phase, 'any')
FROM site
LEFT JOIN labelled ON labelled.inner_guard = site.guard_id
LEFT JOIN handed ON handed.enum = labelled.enum AND handed.label = labelled.label
LEFT JOIN told ON told.inner_guard = site.guard_id
LEFT JOIN named ON named.text = site.text;
