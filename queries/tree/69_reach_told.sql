-- The edges of reach_edge of which a condition tells the phase, whichever call it is: what runs below such a call is of
-- a batch of that phase.
-- Inputs: linked_edge, reach_edge, tree_call; tree_told of this connection (queries/tree/51_tree_told.sql).
-- Fills: reach_told (caller_node, callee_node, phase), of this connection alone.
DROP TABLE IF EXISTS temp.reach_told;
CREATE TEMP TABLE reach_told AS
SELECT DISTINCT linked_edge.caller_node, linked_edge.callee_node, tree_call.phase
FROM tree_told
CROSS JOIN linked_edge ON linked_edge.call_id = tree_told.call_id
JOIN tree_call ON tree_call.call_id = tree_told.call_id
WHERE NOT EXISTS (
    SELECT 1
    FROM linked_edge AS other
    JOIN tree_call AS told ON told.call_id = other.call_id AND told.phase IN ('any', tree_call.phase)
    WHERE other.caller_node = linked_edge.caller_node AND other.callee_node = linked_edge.callee_node
        AND NOT EXISTS (SELECT 1 FROM tree_told AS sure WHERE sure.call_id = other.call_id))
ORDER BY linked_edge.caller_node, linked_edge.callee_node, tree_call.phase;
CREATE UNIQUE INDEX temp.reach_told_by_caller ON reach_told (caller_node, callee_node, phase);
