-- Tests of what few runs have, which say no more of a kernel than that these run it alone: arms of functions that other
-- runs enter, too, in which all calls are of runs that have it. Of the arms inside one another the outermost; none of a
-- test of more, 'a and b'.
-- Inputs: variant_near, choice_edge, switch_choice, linked_edge, call, guard, name.
-- Makes: temp.switch_guard (guard_id, switch).
-- Guards are trees, and one has a smaller number than those inside it, so the way up ends.
DROP TABLE IF EXISTS temp.switch_guard;
CREATE TEMP TABLE switch_guard (
    guard_id INTEGER NOT NULL,
    switch   TEXT NOT NULL,
    PRIMARY KEY (guard_id, switch)
) STRICT, WITHOUT ROWID;
INSERT INTO switch_guard (guard_id, switch)
WITH RECURSIVE
    node (node_id) AS MATERIALIZED ( -- that has calls of some runs alone
        SELECT DISTINCT linked_edge.caller_node
        FROM linked_edge
        CROSS JOIN choice_edge ON choice_edge.edge_id = linked_edge.edge_id
        WHERE EXISTS (SELECT 1 FROM switch_choice)
            AND linked_edge.caller_node IN (SELECT node_id FROM variant_near)
    ),
    edge (node_id, guard_id, switch, is_other) AS MATERIALIZED ( -- is_other: other runs have it, too
        SELECT node.node_id, coalesce(call.guard_id, 0), switch_choice.switch,
               max(coalesce(choice_edge.choices & ~switch_choice.choices <> 0, 1))
        FROM node
        CROSS JOIN linked_edge ON linked_edge.caller_node = node.node_id
        CROSS JOIN call ON call.call_id = linked_edge.call_id
        LEFT JOIN choice_edge ON choice_edge.edge_id = linked_edge.edge_id
        CROSS JOIN switch_choice
        GROUP BY 1, 2, 3
    ),
    entered (node_id, switch) AS MATERIALIZED ( -- in other runs, too
        SELECT node.node_id, switch_choice.switch
        FROM node
        CROSS JOIN linked_edge ON linked_edge.callee_node = node.node_id
        LEFT JOIN choice_edge ON choice_edge.edge_id = linked_edge.edge_id
        CROSS JOIN switch_choice
        WHERE coalesce(choice_edge.choices & ~switch_choice.choices <> 0, 1)
        UNION
        SELECT node_id, switch FROM edge WHERE is_other
    ),
    inside (node_id, guard_id, switch, is_other) AS (
        SELECT * FROM edge
        WHERE guard_id > 0 AND (node_id, switch) IN (SELECT node_id, switch FROM entered)
        UNION
        SELECT inside.node_id, guard.parent_id, inside.switch, inside.is_other
        FROM inside
        CROSS JOIN guard ON guard.guard_id = inside.guard_id
        WHERE guard.parent_id < guard.guard_id
    ),
    alone (guard_id, switch) AS MATERIALIZED (
        SELECT guard_id, switch FROM inside GROUP BY guard_id, switch HAVING max(is_other) = 0
    ),
    above (guard_id, outer_id, switch) AS (
        SELECT guard_id, guard_id, switch FROM alone
        UNION
        SELECT above.guard_id, guard.parent_id, above.switch
        FROM above
        CROSS JOIN guard ON guard.guard_id = above.outer_id
        WHERE guard.parent_id < guard.guard_id
    ),
    inner_arm (guard_id, switch) AS MATERIALIZED (
        SELECT DISTINCT guard_id, switch
        FROM above
        WHERE outer_id <> guard_id AND (outer_id, switch) IN (SELECT guard_id, switch FROM alone)
    )
SELECT alone.guard_id, alone.switch
FROM alone
CROSS JOIN guard ON guard.guard_id = alone.guard_id
CROSS JOIN name AS test ON test.name_id = guard.test_id
WHERE instr(test.text, ' and ') = 0 AND instr(test.text, ' or ') = 0
    AND (alone.guard_id, alone.switch) NOT IN (SELECT guard_id, switch FROM inner_arm);
