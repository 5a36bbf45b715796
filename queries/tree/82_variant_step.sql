-- What a call below an op chooses: a call that may run functions of several classes (quantization methods, attention
-- backends, runners) chooses a class; one that may run a method for several members of an enum, which its object was
-- made with or it is called with, chooses a member. What runs below that runs for each class that comes there.
-- Inputs: reach_edge, linked_edge, linked_node, outside_node, scope, names.
-- Makes: temp.variant_label (label_id, text), the names of classes and members; temp.variant_choice, the calls that
-- choose; temp.variant_step, the calls below ops, each callee once for each label that it stands for; NULL: no choice;
-- root_node and choices as in reach_edge. Also temp.variant_member, which it drops.
DROP TABLE IF EXISTS temp.variant_member;
CREATE TEMP TABLE variant_member (
    node_id INTEGER PRIMARY KEY,
    member  TEXT NOT NULL
) STRICT;
INSERT INTO variant_member -- argument: 'Enum.MEMBER', alone or before others; texts have quotes
SELECT node_id, substr(argument, 1, instr(argument || ' ', ' ') - 1)
FROM linked_node
WHERE receiver_id IS NOT NULL AND argument GLOB '[A-Z_a-z]*.*'
    AND substr(argument, 1, instr(argument || ' ', ' ') - 1) GLOB '*.*';

DROP TABLE IF EXISTS temp.variant_choice;
CREATE TEMP TABLE variant_choice AS
WITH several (caller_node, call_id, is_class) AS MATERIALIZED (
    SELECT linked_edge.caller_node, linked_edge.call_id, min(linked_node.receiver_id) <> max(linked_node.receiver_id)
    FROM (SELECT DISTINCT caller_node FROM reach_edge) AS caller
    CROSS JOIN linked_edge ON linked_edge.caller_node = caller.caller_node
    CROSS JOIN linked_node ON linked_node.node_id = linked_edge.callee_node
    LEFT JOIN variant_member ON variant_member.node_id = linked_edge.callee_node
    GROUP BY linked_edge.caller_node, linked_edge.call_id
    HAVING min(linked_node.receiver_id) <> max(linked_node.receiver_id)
        OR min(variant_member.member) <> max(variant_member.member)
)
SELECT DISTINCT linked_edge.caller_node, linked_edge.callee_node, linked_edge.call_id,
       CASE WHEN several.is_class THEN name.text ELSE coalesce(variant_member.member, name.text) END AS label
FROM several
CROSS JOIN linked_edge ON linked_edge.caller_node = several.caller_node AND linked_edge.call_id = several.call_id
CROSS JOIN outside_node ON outside_node.node_id = linked_edge.callee_node
CROSS JOIN linked_node ON linked_node.node_id = linked_edge.callee_node
CROSS JOIN scope ON scope.scope_id = linked_node.receiver_id
CROSS JOIN name ON name.name_id = scope.qualname_id
LEFT JOIN variant_member ON variant_member.node_id = linked_edge.callee_node
WHERE outside_node.runs_kernel;
DROP TABLE temp.variant_member;

DROP TABLE IF EXISTS temp.variant_label;
CREATE TEMP TABLE variant_label (
    label_id INTEGER PRIMARY KEY,
    text     TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO variant_label (text) SELECT DISTINCT label FROM variant_choice ORDER BY 1;

DROP TABLE IF EXISTS temp.variant_step;
CREATE TEMP TABLE variant_step AS
SELECT DISTINCT reach_edge.caller_node, reach_edge.callee_node, reach_edge.root_node, reach_edge.choices,
       variant_label.label_id
FROM reach_edge
LEFT JOIN variant_choice AS choice
    ON choice.caller_node = reach_edge.caller_node AND choice.callee_node = reach_edge.callee_node
LEFT JOIN variant_label ON variant_label.text = choice.label
ORDER BY reach_edge.caller_node;
CREATE INDEX temp.variant_step_by_caller ON variant_step (caller_node, callee_node);
