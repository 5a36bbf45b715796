-- Which kernels does a backend run: a class, or what is registered under a key?
--   :name   a key of a registry, 'fa3', a class, 'FlashInferMLAAttnBackend' (GLOB); NULL: all that are registered
--   :stage  GLOB over the stage of the kernel call: 'forward', 'metadata'; NULL: any
-- Columns: the registries and keys by which a class is made, the class, the kernel, when it runs, in how many calls,
-- one of them, the methods of the class that come to it. Only of the linked models and platform, whatever a
-- configuration chooses: a class without a row is not in reach. Ends at nodes met before: UNION drops them.
WITH RECURSIVE
    made (keys, class_scope) AS MATERIALIZED (
        SELECT registration.registry || ': ' || registration.keys, registration.target_scope
        FROM registration
        WHERE registration.target_scope IN (SELECT receiver_id FROM linked_node)
        UNION
        SELECT registration.registry || ': ' || registration.keys, made.receiver_id
        FROM registration
        JOIN linked_node ON linked_node.scope_id = registration.target_scope
        JOIN linked_edge ON linked_edge.caller_node = linked_node.node_id
            AND linked_edge.edge_kind_id = (SELECT edge_kind_id FROM edge_kind WHERE edge_kind = 'constructor')
        JOIN linked_node AS made ON made.node_id = linked_edge.callee_node
    ),
    class (class_scope, class, keys) AS MATERIALIZED (
        SELECT scope.scope_id, name.text, (
            SELECT group_concat(keys, '; ')
            FROM (SELECT DISTINCT keys FROM made WHERE made.class_scope = scope.scope_id ORDER BY keys))
        FROM scope
        JOIN name ON name.name_id = scope.qualname_id
        WHERE scope.scope_kind_id = 2 AND scope.scope_id IN (SELECT receiver_id FROM linked_node) -- scope_kind 'class'
          AND CASE WHEN :name IS NULL THEN scope.scope_id IN (SELECT class_scope FROM made)
              ELSE name.text GLOB :name OR scope.scope_id IN (
                  SELECT class_scope FROM made WHERE keys GLOB '*: ' || :name OR keys GLOB '*: ' || :name || ', *'
                      OR keys GLOB '*, ' || :name) END
    ),
    edge (caller_node, callee_node) AS MATERIALIZED (
        SELECT DISTINCT caller_node, callee_node FROM linked_edge WHERE callee_node IS NOT NULL
    ),
    below (class_scope, method, node_id) AS (
        SELECT class.class_scope, name_part.last, linked_node.node_id
        FROM class
        JOIN linked_node ON linked_node.receiver_id = class.class_scope
        JOIN scope ON scope.scope_id = linked_node.scope_id
        JOIN name_part ON name_part.name_id = scope.qualname_id
        WHERE name_part.last <> '__init__'
        UNION
        SELECT below.class_scope, below.method, edge.callee_node
        FROM below
        JOIN edge ON edge.caller_node = below.node_id
    ),
    launch (class_scope, method, call_id, dotted) AS MATERIALIZED (
        SELECT DISTINCT below.class_scope, below.method, linked_kernel.call_id, linked_kernel.dotted
        FROM below
        JOIN kernel_edge ON kernel_edge.caller_node = below.node_id
        JOIN linked_kernel ON linked_kernel.call_id = kernel_edge.call_id
    )
SELECT class.keys, class.class, kernel_site.kernel, kernel_site.source, kernel_site.stage,
       count(DISTINCT kernel_site.call_id) AS calls, min(kernel_site.file || ':' || kernel_site.line) AS first_call,
       (SELECT group_concat(method, ', ')
        FROM (SELECT DISTINCT same.method
              FROM launch AS same
              WHERE same.class_scope = class.class_scope AND same.dotted = kernel_site.dotted
              ORDER BY same.method)) AS methods
FROM class
JOIN (SELECT DISTINCT class_scope, call_id, dotted FROM launch) AS launch ON launch.class_scope = class.class_scope
JOIN kernel_site ON kernel_site.call_id = launch.call_id AND kernel_site.dotted = launch.dotted
WHERE :stage IS NULL OR kernel_site.stage GLOB :stage
GROUP BY class.class_scope, kernel_site.dotted, kernel_site.stage
ORDER BY class.keys, class.class, kernel_site.source, kernel_site.kernel, kernel_site.dotted, kernel_site.stage;
