-- Which class a call below an op chooses: the calls that may run functions of several classes (quantization methods,
-- attention backends, runners).
-- Inputs: reach_edge, linked_edge, linked_node, outside_node.
-- Makes: temp.variant_choice, the calls that choose; temp.variant_step, the calls below ops, each callee once for each
-- class that it stands for; NULL: no choice; root_node and choices as in reach_edge.
DROP TABLE IF EXISTS temp.variant_choice;
CREATE TEMP TABLE variant_choice AS
WITH several (caller_node, call_id) AS MATERIALIZED (
    SELECT linked_edge.caller_node, linked_edge.call_id
    FROM (SELECT DISTINCT caller_node FROM reach_edge) AS caller
    CROSS JOIN linked_edge ON linked_edge.caller_node = caller.caller_node
    CROSS JOIN linked_node ON linked_node.node_id = linked_edge.callee_node
    GROUP BY linked_edge.caller_node, linked_edge.call_id
    HAVING min(linked_node.receiver_id) <> max(linked_node.receiver_id)
)
SELECT DISTINCT linked_edge.caller_node, linked_edge.callee_node, linked_edge.call_id,
       linked_node.receiver_id AS class_scope
FROM several
CROSS JOIN linked_edge ON linked_edge.caller_node = several.caller_node
    AND linked_edge.call_id = several.call_id
CROSS JOIN outside_node ON outside_node.node_id = linked_edge.callee_node
CROSS JOIN linked_node ON linked_node.node_id = linked_edge.callee_node
WHERE outside_node.runs_kernel AND linked_node.receiver_id IS NOT NULL;

DROP TABLE IF EXISTS temp.variant_step;
CREATE TEMP TABLE variant_step AS
SELECT DISTINCT reach_edge.caller_node, reach_edge.callee_node, reach_edge.root_node, reach_edge.choices,
       choice.class_scope
FROM reach_edge
LEFT JOIN variant_choice AS choice
    ON choice.caller_node = reach_edge.caller_node AND choice.callee_node = reach_edge.callee_node
ORDER BY reach_edge.caller_node;
CREATE INDEX temp.variant_step_by_caller ON variant_step (caller_node, callee_node);
