-- The steps that the walk down from a root can take: calls that lead to ops, as they are written.
-- Inputs: tree_edge, tree_call, call_origin, outside_node, call_site's names.
-- Fills: tree_step, of this connection alone; tree_way, the first step from one function to another, with its place.
--   step_id     in evaluation order within a function
--   key         what the step adds to the sort key of a line: the rank of the call (and of the hook below it)
--   branch_key  and then the class, where the call branches
--   is_outside  1: neither the call nor the function lies in a model file
--   is_frame    1: outside, a function is run by a bare name that is not its own, as code does that was handed it (a
--               decorator's wrapper, what registers a custom op)
DROP TABLE IF EXISTS temp.tree_step;
CREATE TEMP TABLE tree_step (
    step_id     INTEGER PRIMARY KEY,
    caller_node INTEGER NOT NULL,
    call_id     INTEGER NOT NULL,
    callee_node INTEGER NOT NULL,
    class_scope INTEGER,
    class       TEXT,
    path        TEXT,
    phase       TEXT NOT NULL,
    key         TEXT NOT NULL,
    branch_key  TEXT NOT NULL,
    text        TEXT NOT NULL,
    root_node   INTEGER, -- as in tree_edge
    is_outside  INTEGER NOT NULL,
    is_frame    INTEGER NOT NULL
) STRICT;
INSERT INTO tree_step (caller_node, call_id, callee_node, class_scope, class, path, phase, key, branch_key, text,
                       root_node, is_outside, is_frame)
WITH
    -- A hook run from several places below the op stands once for each path and phase.
    edge AS (
        SELECT *, 1 AS place
        FROM tree_edge
        WHERE after_call IS NULL
        UNION ALL
        SELECT tree_edge.*, row_number() OVER (
            PARTITION BY tree_edge.caller_node, tree_edge.after_call, tree_edge.callee_node, tree_call.label,
                tree_call.phase
            ORDER BY tree_edge.call_id)
        FROM tree_edge
        JOIN tree_call ON tree_call.call_id = tree_edge.call_id
        WHERE tree_edge.after_call IS NOT NULL
    ),
    step AS (
        SELECT edge.caller_node, edge.call_id, edge.callee_node, edge.class_scope, edge.class,
               ordered.label, ordered.phase,
               CASE WHEN edge.after_call IS NULL THEN printf('/%07db', ordered.rank)
                   ELSE printf('/%07dh%07db', after_op.rank, ordered.rank)
               END AS key,
               CASE WHEN edge.is_branch
                   THEN printf('/%016d', coalesce(edge.class_scope, 0)) || edge.class
                   ELSE ''
               END AS branch_key,
               callee_text.text,
               callee_name.last AS name,
               edge.root_node,
               edge.after_call IS NOT NULL AS is_hook,
               CASE WHEN callee_text.text GLOB 'self.*' THEN NULL
                   ELSE (SELECT min(origin) FROM call_origin
                         WHERE call_origin.call_id = edge.call_id AND call_origin.caller_node = edge.caller_node
                         HAVING count(DISTINCT origin) = 1)
               END AS origin,
               edge.caller_node IN (SELECT node_id FROM outside_node)
                   AND edge.callee_node IN (SELECT node_id FROM outside_node) AS is_outside
        FROM edge
        JOIN tree_call AS ordered ON ordered.call_id = edge.call_id
        LEFT JOIN tree_call AS after_op ON after_op.call_id = edge.after_call
        JOIN call ON call.call_id = edge.call_id
        JOIN name AS callee_text ON callee_text.name_id = call.callee_id
        JOIN linked_node AS callee ON callee.node_id = edge.callee_node
        JOIN scope AS callee_scope ON callee_scope.scope_id = callee.scope_id
        JOIN name_part AS callee_name ON callee_name.name_id = callee_scope.qualname_id
        WHERE edge.kind <> 'op' AND edge.place = 1
    )
SELECT caller_node, call_id, callee_node, class_scope, class, label, phase, key, branch_key,
       CASE
           WHEN is_hook THEN name
           ELSE coalesce(origin, text)
       END || '()', root_node, is_outside,
       is_outside AND NOT is_hook AND branch_key = '' AND text NOT GLOB '*[^A-Za-z0-9_]*' AND text <> name
FROM step
ORDER BY caller_node, key, branch_key, callee_node, class_scope, class, root_node;
CREATE INDEX temp.tree_step_by_caller ON tree_step (caller_node, step_id);

DROP TABLE IF EXISTS temp.tree_way;
CREATE TEMP TABLE tree_way AS
SELECT caller_node, callee_node, path, phase, root_node, min(step_id) AS step_id,
       row_number() OVER (PARTITION BY caller_node ORDER BY min(step_id)) AS place
FROM tree_step
GROUP BY caller_node, callee_node, path, phase, root_node;
CREATE INDEX temp.tree_way_by_caller ON tree_way (caller_node, place);
