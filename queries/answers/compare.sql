-- How do two values of a backend differ: which kernels run behind one and not behind the other?
--   :a      value: a key of a registry, what a test asks a backend for: 'triton'
--   :b      the other value: 'deep_gemm'
--   :registry  GLOB over the registries and backends that count, 'register_fused_func', '*moe_runner*'; NULL: all
-- Columns: the kernel; 1 where it is behind a, behind b; how: the registry with its keys or the test, of each. Behind a
-- value is what a function registered under it reaches, and what is called, or made and its methods reach, below a test
-- that asks a backend for it (view guard_fact). Only of the linked models and platform. Ends at nodes met before.
WITH RECURSIVE
    asked (value) AS (SELECT :a UNION SELECT :b),
    -- Functions and classes behind a value.
    start (value, how, node_id) AS MATERIALIZED (
        SELECT asked.value, registration.registry || ': ' || registration.keys, linked_node.node_id
        FROM asked
        JOIN name ON name.text = asked.value
        JOIN filed_key ON filed_key.key_id = name.name_id
        JOIN registration ON registration.registration_id = filed_key.filed_id
        JOIN linked_node ON linked_node.scope_id = registration.target_scope
            OR linked_node.receiver_id = registration.target_scope
        WHERE :registry IS NULL OR registration.registry GLOB :registry
        UNION
        SELECT asked.value, guard_fact.part, coalesce(member.node_id, linked_edge.callee_node)
        FROM asked
        JOIN guard_fact ON guard_fact.subject = 'backend' AND guard_fact.value = asked.value
            AND guard_fact.is_needed = (guard_fact.operator = 'is')
        JOIN call ON call.guard_id = guard_fact.guard_id
            AND call.call_id BETWEEN guard_fact.guard_id / 2 AND guard_fact.guard_id / 2 + 16777215
        JOIN linked_edge ON linked_edge.call_id = call.call_id AND linked_edge.callee_node IS NOT NULL
        LEFT JOIN linked_node AS made ON made.node_id = linked_edge.callee_node
            AND linked_edge.edge_kind_id = (SELECT edge_kind_id FROM edge_kind WHERE edge_kind = 'constructor')
        LEFT JOIN linked_node AS member ON member.receiver_id = made.receiver_id
        WHERE :registry IS NULL OR guard_fact.part GLOB :registry
    ),
    edge (caller_node, callee_node) AS MATERIALIZED (
        SELECT DISTINCT caller_node, callee_node FROM linked_edge WHERE callee_node IS NOT NULL
    ),
    below (value, how, node_id) AS (
        SELECT value, how, node_id FROM start
        UNION
        SELECT below.value, below.how, edge.callee_node
        FROM below
        JOIN edge ON edge.caller_node = below.node_id
    ),
    behind (value, how, kernel, source) AS MATERIALIZED (
        SELECT DISTINCT below.value, below.how, linked_kernel.kernel, linked_kernel.source
        FROM below
        JOIN kernel_edge ON kernel_edge.caller_node = below.node_id
        JOIN linked_kernel ON linked_kernel.call_id = kernel_edge.call_id
    )
SELECT kernel, source, max(value = :a) AS behind_a, max(value = :b) AS behind_b,
       (SELECT group_concat(how, '; ') FROM (
            SELECT DISTINCT how FROM behind AS same
            WHERE same.kernel = behind.kernel AND same.source = behind.source AND same.value = :a
            ORDER BY how)) AS how_a,
       (SELECT group_concat(how, '; ') FROM (
            SELECT DISTINCT how FROM behind AS same
            WHERE same.kernel = behind.kernel AND same.source = behind.source AND same.value = :b
            ORDER BY how)) AS how_b
FROM behind
GROUP BY kernel, source
ORDER BY behind_a DESC, behind_b, source, kernel;
