-- Drops what leads nowhere.
-- Input and output: tree_edge.
-- First alternatives: where one class of a call runs no kernel and another class does or holds ops,
-- the first is no op (a layer that another pipeline stage holds). Then calls that lead to no op:
-- a walk up from the ops, a UNION over nodes, enters each node once, so cycles end.
DELETE FROM tree_edge
WHERE kind = 'op'
    AND class IS NOT NULL
    AND coalesce((SELECT NOT runs_kernel FROM outside_node WHERE node_id = tree_edge.callee_node), 1)
    AND NOT EXISTS ( -- torch's own runs one itself
        SELECT 1
        FROM kernel_edge
        WHERE kernel_edge.caller_node = tree_edge.caller_node AND kernel_edge.call_id = tree_edge.call_id
            AND tree_edge.callee_node IS NULL
    )
    AND EXISTS (
        SELECT 1
        FROM tree_edge AS other
        WHERE other.caller_node = tree_edge.caller_node
            AND other.call_id = tree_edge.call_id
            AND (other.kind = 'enter'
                OR (SELECT runs_kernel FROM outside_node WHERE node_id = other.callee_node))
    );

DELETE FROM tree_edge
WHERE kind = 'enter' AND callee_node NOT IN (
    WITH RECURSIVE leading (node_id) AS (
        SELECT caller_node FROM tree_edge WHERE kind = 'op'
        UNION
        SELECT tree_edge.caller_node
        FROM leading
        JOIN tree_edge ON tree_edge.callee_node = leading.node_id AND +tree_edge.kind = 'enter' -- no index for this
    )
    SELECT node_id FROM leading
);
