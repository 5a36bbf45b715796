-- What leads to a kernel.
-- Inputs: kernel_edge, linked_edge.
-- Fills: kernel_node.
-- A walk up from the kernel calls over linked_edge's index by callee. A UNION over nodes, so cycles end.
INSERT INTO kernel_node (node_id)
WITH RECURSIVE leads (node_id) AS (
    SELECT caller_node FROM kernel_edge
    UNION
    SELECT linked_edge.caller_node
    FROM leads
    CROSS JOIN linked_edge ON linked_edge.callee_node = leads.node_id
)
SELECT node_id FROM leads;
