-- The op ↔ kernel map as the source shows it.
-- Inputs: op_site, op_start, op_reach, linked_edge, linked_kernel, tree_call.
-- Fills: op_kernel_site (one shortest way to each kernel call and phase), op_site_kernel (origin source).
-- A phase told above the op holds for all below it; what the other phase runs is left out.
INSERT INTO op_kernel_site (op_site_id, kernel_call, kernel, dotted, source, phase, start_node, node_id,
                            reach_phase, distance)
WITH
    kernel_edge (caller_node, call_id, kernel, dotted, source, phase) AS MATERIALIZED (
        SELECT linked_edge.caller_node, linked_edge.call_id, linked_kernel.kernel, linked_kernel.dotted,
               linked_kernel.source, tree_call.phase
        FROM linked_edge
        JOIN linked_kernel ON linked_kernel.call_id = linked_edge.call_id
        JOIN tree_call ON tree_call.call_id = linked_edge.call_id
        LEFT JOIN name ON name.name_id = linked_edge.external_id
        LEFT JOIN scope ON scope.scope_id = linked_edge.callee_scope
        LEFT JOIN source_file ON source_file.file_id = scope.file_id
        LEFT JOIN name AS triton ON triton.name_id = scope.qualname_id
        WHERE linked_edge.edge_kind_id = 7
            AND linked_kernel.dotted = coalesce(name.text, source_file.file || ':' || triton.text, linked_kernel.dotted)
        ORDER BY linked_edge.caller_node
    ),
    below (start_node, kernel_call, kernel, dotted, source, phase, node_id, reach_phase, distance) AS MATERIALIZED (
        SELECT op_reach.start_node, kernel_edge.call_id, kernel_edge.kernel, kernel_edge.dotted, kernel_edge.source,
               CASE op_reach.phase WHEN 'any' THEN kernel_edge.phase ELSE op_reach.phase END,
               op_reach.node_id, op_reach.phase, op_reach.distance + 1
        FROM op_reach
        JOIN kernel_edge ON kernel_edge.caller_node = op_reach.node_id
    ),
    site (op_site_id, kernel_call, kernel, dotted, source, phase, start_node, node_id, reach_phase, distance) AS (
        SELECT op_site.op_site_id, below.kernel_call, below.kernel, below.dotted, below.source,
               CASE op_site.phase WHEN 'any' THEN below.phase ELSE op_site.phase END,
               below.start_node, below.node_id, below.reach_phase, below.distance
        FROM op_site
        JOIN op_start ON op_start.op_site_id = op_site.op_site_id
        JOIN below ON below.start_node = op_start.node_id
        WHERE op_site.phase = 'any' OR below.phase IN ('any', op_site.phase)
        UNION ALL
        SELECT op_site.op_site_id, linked_kernel.call_id, linked_kernel.kernel, linked_kernel.dotted,
               linked_kernel.source, op_site.phase, NULL, NULL, NULL, 0
        FROM op_site
        JOIN linked_kernel ON linked_kernel.call_id = op_site.call_id
    ),
    ranked AS (
        SELECT *, row_number() OVER (
            PARTITION BY op_site_id, kernel_call, dotted, phase
            ORDER BY distance, start_node, node_id, reach_phase) AS place
        FROM site
    )
SELECT op_site_id, kernel_call, kernel, dotted, source, phase, start_node, node_id, reach_phase, distance
FROM ranked
WHERE place = 1;

INSERT INTO op_site_kernel (op_site_id, kernel, source, phase, origin)
SELECT DISTINCT op_site_id, kernel, source, phase, 'source'
FROM op_kernel_site;
