-- The attributes that a module called through a parameter or a local came from, below each root: those that a function
-- below the root names, or one that is below none, as a constructor is. Where there is no such, all.
-- Inputs: call_origin, root, tree_visit.
-- Fills: tree_origin (call_id, caller_node, root_node, origin), of this connection alone.
DROP TABLE IF EXISTS temp.tree_origin;
CREATE TEMP TABLE tree_origin (
    call_id     INTEGER NOT NULL,
    caller_node INTEGER NOT NULL,
    root_node   INTEGER NOT NULL,
    origin      TEXT NOT NULL,
    PRIMARY KEY (call_id, caller_node, root_node, origin)
) STRICT, WITHOUT ROWID;
INSERT INTO tree_origin (call_id, caller_node, root_node, origin)
WITH
    named AS (
        SELECT call_origin.call_id, call_origin.caller_node, root.node_id AS root_node, call_origin.origin,
               call_origin.from_node,
               EXISTS (SELECT 1 FROM tree_visit
                   WHERE tree_visit.root_node = root.node_id AND tree_visit.node_id = call_origin.from_node) AS is_below
        FROM call_origin
        CROSS JOIN root
    ),
    each AS (
        SELECT call_id, caller_node, root_node, origin, max(is_below) AS is_below
        FROM (
            SELECT call_id, caller_node, root_node, origin,
                   is_below OR NOT max(is_below) OVER (PARTITION BY call_id, caller_node, origin, from_node) AS is_below
            FROM named
        )
        GROUP BY call_id, caller_node, root_node, origin
    )
SELECT call_id, caller_node, root_node, origin
FROM (SELECT *, max(is_below) OVER (PARTITION BY call_id, caller_node, root_node) AS is_any_below FROM each)
WHERE is_below = is_any_below;
