-- What does a function reach, at any distance?
--   :name   its qualname or the last parts of it; NULL: the entries of the models' trees
--   :file   GLOB over its file; NULL: any
-- Columns: functions first, then kernels; file and line of a kernel are those of its call.
-- The walk goes node by node (a function in a context). UNION drops a node met before, which
-- ends cycles.
WITH RECURSIVE
    edge (caller_node, callee_node) AS MATERIALIZED (
        SELECT DISTINCT caller_node, callee_node FROM call_edge WHERE callee_node IS NOT NULL
    ),
    reached (node_id) AS (
        SELECT node_id
        FROM function_node
        WHERE (:name IS NULL AND node_id IN (SELECT node_id FROM root)
               OR qualname = :name OR substr(qualname, -length(:name) - 1) = '.' || :name)
          AND (:file IS NULL OR file GLOB :file)
        UNION
        SELECT edge.callee_node
        FROM reached
        JOIN edge ON edge.caller_node = reached.node_id
    )
SELECT DISTINCT 'function' AS what, function_node.qualname AS name, function_node.file, function_node.line
FROM reached
JOIN function_node ON function_node.node_id = reached.node_id
UNION ALL
SELECT DISTINCT 'kernel', kernel_site.kernel || ' (' || kernel_site.source || ')', kernel_site.file, kernel_site.line
FROM kernel_site
WHERE kernel_site.call_id IN (
    SELECT call_edge.call_id FROM call_edge WHERE call_edge.caller_node IN (SELECT node_id FROM reached))
ORDER BY what, file, line, name;
