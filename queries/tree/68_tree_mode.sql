-- The modes that a batch may be in where an op is called, by the conditions on the way down from the root.
-- Inputs: root, tree_edge, mode_given; call_mode of this connection (queries/tree/52_call_mode.sql).
-- Fills: tree_mode (root_node, caller_node, call_id, modes), of this connection alone: the calls of ops that are not
-- made in all modes; 0: in none; several rows of one where ways leave it different ones, none of which another has.
-- Also entered_mode (root_node, node_id, modes), which it drops.
-- The walk down is a UNION over roots, functions and modes, so cycles end. What is called where something is given
-- another mode may be of any. Where there are more ways than a bound, nothing is told.
DROP TABLE IF EXISTS temp.entered_mode;
CREATE TEMP TABLE entered_mode (
    root_node INTEGER NOT NULL,
    node_id   INTEGER NOT NULL,
    modes     INTEGER NOT NULL
) STRICT;
INSERT INTO entered_mode (root_node, node_id, modes)
WITH RECURSIVE entered (root_node, node_id, modes) AS (
    SELECT node_id, node_id, -1
    FROM root
    WHERE EXISTS (SELECT 1 FROM temp.call_mode)
    UNION
    SELECT entered.root_node, tree_edge.callee_node,
           CASE WHEN mode_given.node_id IS NULL AND tree_edge.kind = 'enter'
               THEN entered.modes & coalesce(call_mode.modes, -1) ELSE -1 END
    FROM entered
    CROSS JOIN tree_edge ON tree_edge.caller_node = entered.node_id
        AND (tree_edge.root_node IS NULL OR tree_edge.root_node = entered.root_node)
    LEFT JOIN mode_given ON mode_given.node_id = entered.node_id
    LEFT JOIN temp.call_mode ON call_mode.call_id = tree_edge.call_id
    WHERE tree_edge.kind <> 'op' AND tree_edge.callee_node IS NOT NULL
    LIMIT 100000
)
SELECT root_node, node_id, modes FROM entered ORDER BY root_node, node_id, modes;
CREATE INDEX temp.entered_mode_by_node ON entered_mode (node_id, root_node);

DROP TABLE IF EXISTS temp.tree_mode;
CREATE TEMP TABLE tree_mode (
    root_node   INTEGER NOT NULL,
    caller_node INTEGER NOT NULL,
    call_id     INTEGER NOT NULL,
    modes       INTEGER NOT NULL
) STRICT;
INSERT INTO tree_mode (root_node, caller_node, call_id, modes)
WITH told (root_node, caller_node, call_id, modes) AS MATERIALIZED (
    SELECT DISTINCT entered_mode.root_node, tree_edge.caller_node, tree_edge.call_id,
           entered_mode.modes & coalesce(call_mode.modes, -1)
    FROM temp.entered_mode
    JOIN tree_edge ON tree_edge.caller_node = entered_mode.node_id AND tree_edge.kind = 'op'
        AND (tree_edge.root_node IS NULL OR tree_edge.root_node = entered_mode.root_node)
    LEFT JOIN temp.call_mode ON call_mode.call_id = tree_edge.call_id
    WHERE NOT EXISTS (SELECT 1 FROM mode_given WHERE mode_given.node_id = tree_edge.caller_node)
        AND (SELECT count(*) FROM temp.entered_mode) < 100000
)
SELECT root_node, caller_node, call_id, modes
FROM told
WHERE modes <> -1
    AND NOT EXISTS (
        SELECT 1
        FROM told AS wider
        WHERE wider.root_node = told.root_node AND wider.caller_node = told.caller_node
            AND wider.call_id = told.call_id AND wider.modes <> told.modes
            AND wider.modes & told.modes = told.modes)
ORDER BY root_node, caller_node, call_id, modes;
DROP TABLE temp.entered_mode;
CREATE INDEX temp.tree_mode_by_call ON tree_mode (call_id, caller_node, root_node);
