-- The op ↔ kernel map as the source shows it.
-- Where a function calls one code several times, told apart by what it passes, a way leads through the call that no
-- condition asks for.
-- Inputs: op_reach, reach_start, asked_call, phase_mode, kernel_edge, narrow_edge, choice_edge, linked_kernel,
-- tree_call, op_unfit, call_mode of this connection (queries/tree/52_call_mode.sql); then the view op_kernel_site.
-- Fills: start_kernel (one shortest way to each kernel call and phase), op_site_kernel (origin source).
INSERT INTO start_kernel (start_id, kernel_call, place, phase, node_id, reach_id, distance)
WITH
    launch (caller_node, root_node, choices, call_id, place, phase, modes) AS MATERIALIZED (
        SELECT kernel_edge.caller_node, coalesce(narrow_edge.root_node, 0), coalesce(choice_edge.choices, -1),
               kernel_edge.call_id, linked_kernel.place, tree_call.phase, coalesce(call_mode.modes, -1)
        FROM kernel_edge
        JOIN linked_kernel ON linked_kernel.call_id = kernel_edge.call_id
        JOIN tree_call ON tree_call.call_id = kernel_edge.call_id
        LEFT JOIN temp.call_mode ON call_mode.call_id = kernel_edge.call_id
        LEFT JOIN narrow_edge ON narrow_edge.edge_id = kernel_edge.edge_id
        LEFT JOIN choice_edge ON choice_edge.edge_id = kernel_edge.edge_id
        LEFT JOIN name ON name.name_id = kernel_edge.external_id
        LEFT JOIN scope ON scope.scope_id = kernel_edge.callee_scope
        LEFT JOIN source_file ON source_file.file_id = scope.file_id
        LEFT JOIN name AS triton ON triton.name_id = scope.qualname_id
        WHERE narrow_edge.root_node IS NOT 0 -- of no root
            AND linked_kernel.dotted = coalesce(name.text, source_file.file || ':' || triton.text, linked_kernel.dotted)
        ORDER BY kernel_edge.caller_node
    ),
    phased (decode, prefill) AS MATERIALIZED (
        SELECT coalesce(max(modes) FILTER (WHERE phase = 'decode'), 0),
               coalesce(max(modes) FILTER (WHERE phase = 'prefill'), 0)
        FROM phase_mode
    )
SELECT op_reach.start_id, launch.call_id, launch.place,
       -- By the modes that are left, where these are of one phase; else by what the calls are named.
       CASE
           WHEN op_reach.modes & (launch.modes | reach_start.lost) <> -1
               AND (op_reach.modes & launch.modes & phased.decode = 0)
                   <> (op_reach.modes & launch.modes & phased.prefill = 0)
               THEN iif(op_reach.modes & launch.modes & phased.decode = 0, 'prefill', 'decode')
           WHEN op_reach.told = 'any' THEN launch.phase
           ELSE op_reach.told
       END AS told,
       op_reach.node_id, op_reach.reach_id, op_reach.distance + 1
FROM phased
CROSS JOIN launch
JOIN op_reach ON op_reach.node_id = launch.caller_node
JOIN reach_start ON reach_start.start_id = op_reach.start_id
WHERE op_reach.start_id IN (SELECT start_id FROM op_start) AND launch.root_node IN (0, reach_start.root_node)
    AND launch.choices & op_reach.choices
    AND op_reach.modes & (launch.modes | reach_start.lost)
-- The first way by this order is kept.
ORDER BY op_reach.start_id, launch.call_id, launch.place, told, op_reach.distance,
         min(op_reach.node_id) OVER (
             PARTITION BY op_reach.start_id, launch.call_id, launch.place, told, op_reach.distance, op_reach.above_id),
         EXISTS (SELECT 1 FROM asked_call WHERE asked_call.call_id = op_reach.call_id), op_reach.node_id,
         op_reach.reach_id
ON CONFLICT DO NOTHING;

-- What the modes of one way alone tell is nothing where another way is of any phase.
DELETE FROM start_kernel
WHERE phase <> 'any'
    AND EXISTS (
        SELECT 1
        FROM start_kernel AS other
        WHERE other.start_id = start_kernel.start_id AND other.kernel_call = start_kernel.kernel_call
            AND other.place = start_kernel.place AND other.phase = 'any')
    AND (SELECT told FROM op_reach WHERE op_reach.reach_id = start_kernel.reach_id) = 'any'
    AND (SELECT phase FROM tree_call WHERE tree_call.call_id = start_kernel.kernel_call) = 'any';

INSERT INTO op_site_kernel (op_site_id, kernel, source, phase, origin)
WITH shown (start_id, kernel, source, phase) AS MATERIALIZED (
    SELECT DISTINCT start_kernel.start_id, linked_kernel.kernel, linked_kernel.source, start_kernel.phase
    FROM start_kernel
    CROSS JOIN linked_kernel ON linked_kernel.call_id = start_kernel.kernel_call
        AND linked_kernel.place = start_kernel.place
    ORDER BY start_kernel.start_id
)
SELECT op_site.op_site_id, shown.kernel, shown.source,
       CASE op_site.phase WHEN 'any' THEN shown.phase ELSE op_site.phase END, 'source'
FROM op_site
JOIN op_start ON op_start.op_site_id = op_site.op_site_id
JOIN shown ON shown.start_id = op_start.start_id
WHERE (op_site.phase = 'any' OR shown.phase IN ('any', op_site.phase))
    AND NOT EXISTS (SELECT 1 FROM op_unfit WHERE op_unfit.op = op_site.op AND op_unfit.kernel = shown.kernel)
UNION
SELECT op_site.op_site_id, linked_kernel.kernel, linked_kernel.source, op_site.phase, 'source'
FROM op_site
JOIN linked_kernel ON linked_kernel.call_id = op_site.call_id;
