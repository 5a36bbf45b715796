-- Calls that branch into classes: the receiver may be of several, and what they call differs.
-- Input and output: tree_edge.is_branch.
-- Classes whose functions make the same calls share one list of children; where they differ further
-- down, the branch stands there.
UPDATE tree_edge
SET is_branch = 1
WHERE kind <> 'op' AND class IS NOT NULL AND (caller_node, call_id) IN (
    WITH
        choice (caller_node, call_id) AS MATERIALIZED (
            SELECT caller_node, call_id
            FROM tree_edge
            WHERE kind <> 'op' AND class IS NOT NULL
            GROUP BY caller_node, call_id
            HAVING count(DISTINCT class) > 1
        ),
        made (caller_node, call_id, class, child) AS (
            SELECT DISTINCT tree_edge.caller_node, tree_edge.call_id, tree_edge.class, child.call_id
            FROM choice
            JOIN tree_edge ON tree_edge.caller_node = choice.caller_node
                AND tree_edge.call_id = choice.call_id
            JOIN tree_edge AS child ON child.caller_node = tree_edge.callee_node
            WHERE tree_edge.kind <> 'op' AND tree_edge.class IS NOT NULL
            ORDER BY 1, 2, 3, 4
        ),
        listed (caller_node, call_id, class, children) AS (
            SELECT caller_node, call_id, class, group_concat(child)
            FROM made
            GROUP BY caller_node, call_id, class
        )
    SELECT caller_node, call_id
    FROM listed
    GROUP BY caller_node, call_id
    HAVING count(DISTINCT children) > 1
);
