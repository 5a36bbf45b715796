-- Arms that no way opens: on each way to their function stands a call below which they are told not to run.
-- Inputs: told_arm, told_way, entry_node, linked_edge.
-- Fills: dead_arm; told_off of this connection.
-- A walk down from where the analysis started, for each arm by itself: told_id is what is told of the arm on the way to
-- the function that the walk is in, 0 where nothing is.
CREATE TEMP TABLE told_off AS
WITH RECURSIVE
    arm (node_id, guard_id) AS MATERIALIZED (SELECT DISTINCT node_id, guard_id FROM told_arm),
    above (arm_node, node_id) AS (
        SELECT DISTINCT node_id, node_id FROM arm
        UNION
        SELECT above.arm_node, linked_edge.caller_node
        FROM above
        JOIN linked_edge ON linked_edge.callee_node = above.node_id
    ),
    lead AS MATERIALIZED (SELECT * FROM above),
    way (arm_node, guard_id, node_id, told_id) AS (
        SELECT arm.node_id, arm.guard_id, lead.node_id, 0
        FROM arm
        JOIN lead ON lead.arm_node = arm.node_id
        WHERE lead.node_id IN (SELECT node_id FROM entry_node)
            OR lead.node_id NOT IN (SELECT callee_node FROM linked_edge WHERE callee_node IS NOT NULL)
        UNION
        SELECT way.arm_node, way.guard_id, edge.callee_node,
               coalesce(
                   (SELECT told_id -- on from where it was told
                    FROM told_way
                    WHERE told_way.told_id = way.told_id AND told_way.node_id = way.node_id
                        AND told_way.step_call = edge.call_id AND told_way.callee_node = edge.callee_node),
                   (SELECT told_arm.told_id -- it is told at this call
                    FROM told_arm
                    JOIN told_way ON told_way.told_id = told_arm.told_id AND told_way.node_id = way.node_id
                        AND told_way.step_call = edge.call_id AND told_way.callee_node = edge.callee_node
                    WHERE told_arm.node_id = way.arm_node AND told_arm.guard_id = way.guard_id
                        AND told_arm.call_id = edge.call_id),
                   0)
        FROM way
        CROSS JOIN linked_edge AS edge ON edge.caller_node = way.node_id
        JOIN lead ON lead.arm_node = way.arm_node AND lead.node_id = edge.callee_node
    )
SELECT node_id, guard_id
FROM arm
WHERE NOT EXISTS (
    SELECT 1
    FROM way
    WHERE way.arm_node = arm.node_id AND way.guard_id = arm.guard_id AND way.node_id = arm.node_id
        AND way.told_id = 0);
INSERT OR IGNORE INTO dead_arm (node_id, guard_id, reason, is_platform) SELECT node_id, guard_id, '', 0 FROM told_off;
