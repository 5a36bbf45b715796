-- The chains of a kernel traces document from the kernel's call up to the op's: for each op site, kernel call and phase
-- a shortest one.
-- Inputs: op_kernel_site, op_reach, op_site, linked_edge, linked_node, outside_node; temp.trace_text
--         (queries/traces/00_text.sql).
-- Columns: kernel, source, kernel_call, op_site_id, phase, position (0 for the kernel's call), call_id, file, line,
--          callee (as written; of the op's call, the op's name), is_op (1: the op's call), class (that the call takes
--          of several), told (the innermost condition above the call, as written; NULL: none).
-- Ends where op_reach is at its start: the numbers of its rows only become smaller.
WITH RECURSIVE
    choice (call_id) AS MATERIALIZED (
        SELECT linked_edge.call_id
        FROM outside_node
        JOIN linked_edge ON linked_edge.callee_node = outside_node.node_id
        JOIN linked_node ON linked_node.node_id = linked_edge.callee_node
        WHERE outside_node.runs_kernel AND linked_node.receiver_id IS NOT NULL
        GROUP BY linked_edge.call_id
        HAVING count(DISTINCT linked_node.receiver_id) > 1
    ),
    -- What reach_id tells of calls; entered is what it calls there.
    chain (op_site_id, kernel, source, kernel_call, phase, position, call_id, entered, reach_id) AS (
        SELECT op_site_id, kernel, source, kernel_call, phase, 0, kernel_call, NULL, reach_id
        FROM op_kernel_site
        UNION ALL
        SELECT chain.op_site_id, chain.kernel, chain.source, chain.kernel_call, chain.phase, chain.position + 1,
               coalesce(op_reach.call_id, op_site.call_id), op_reach.node_id, op_reach.above_id
        FROM chain
        CROSS JOIN op_reach ON op_reach.reach_id = chain.reach_id
        CROSS JOIN op_site ON op_site.op_site_id = chain.op_site_id
        WHERE op_reach.above_id IS NULL OR op_reach.above_id < chain.reach_id
    ),
    step AS MATERIALIZED (
        SELECT trace_text.*
        FROM (SELECT DISTINCT call_id FROM chain) AS each
        JOIN trace_text ON trace_text.call_id = each.call_id
    )
SELECT chain.kernel, chain.source, chain.kernel_call, chain.op_site_id, chain.phase, chain.position, chain.call_id,
       step.file, step.line,
       CASE chain.call_id WHEN op_site.call_id THEN substr(op_site.op, 1, length(op_site.op) - 2) ELSE step.callee END
           AS callee,
       op_site.call_id = chain.call_id AS is_op,
       CASE WHEN chain.call_id IN (SELECT call_id FROM choice) THEN class.text END AS class, step.told
FROM chain
JOIN step ON step.call_id = chain.call_id
JOIN op_site ON op_site.op_site_id = chain.op_site_id
LEFT JOIN linked_node ON linked_node.node_id = chain.entered
LEFT JOIN scope ON scope.scope_id = linked_node.receiver_id
LEFT JOIN name AS class ON class.name_id = scope.qualname_id
ORDER BY chain.kernel, chain.kernel_call, chain.source, chain.op_site_id, chain.phase, chain.position;
