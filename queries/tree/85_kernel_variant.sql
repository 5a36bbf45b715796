-- What chooses between the kernels of an op that has many: the class that the last call with several classes on the way
-- to the kernel takes (a quantization method, an attention backend, a runner).
-- Inputs: op_site, op_start, reach_start, op_site_kernel, start_kernel, reach_edge, linked_edge, linked_node,
-- outside_node.
-- Fills: op_variant.
-- The walk down from each function that an op calls is a UNION over (start, function, class), so cycles end. Beyond a
-- number of these what chooses is left out, and the kernels count as chosen by nothing. (The releases have 82,829 at
-- most.)
DROP TABLE IF EXISTS temp.start_variant;
CREATE TEMP TABLE start_variant AS
WITH RECURSIVE
    many (start_id) AS MATERIALIZED (
        SELECT DISTINCT op_start.start_id
        FROM (
            SELECT op_site.op
            FROM op_site
            JOIN op_site_kernel ON op_site_kernel.op_site_id = op_site.op_site_id
            GROUP BY op_site.op
            HAVING count(DISTINCT op_site_kernel.kernel) > 12
        ) AS wide
        JOIN op_site ON op_site.op = wide.op
        JOIN op_start ON op_start.op_site_id = op_site.op_site_id
    ),
    taken (caller_node, call_id, callee_node, class_scope) AS MATERIALIZED (
        SELECT linked_edge.caller_node, linked_edge.call_id, linked_edge.callee_node, linked_node.receiver_id
        FROM outside_node
        JOIN linked_edge ON linked_edge.callee_node = outside_node.node_id
        JOIN linked_node ON linked_node.node_id = linked_edge.callee_node
        WHERE outside_node.runs_kernel AND linked_node.receiver_id IS NOT NULL
    ),
    choice (caller_node, callee_node, class_scope) AS MATERIALIZED (
        SELECT DISTINCT taken.caller_node, taken.callee_node, taken.class_scope
        FROM (
            SELECT caller_node, call_id
            FROM taken
            GROUP BY caller_node, call_id
            HAVING count(DISTINCT class_scope) > 1
        ) AS several
        JOIN taken ON taken.caller_node = several.caller_node AND taken.call_id = several.call_id
    ),
    step (caller_node, callee_node, root_node, class_scope) AS MATERIALIZED (
        SELECT DISTINCT reach_edge.caller_node, reach_edge.callee_node, reach_edge.root_node, choice.class_scope
        FROM reach_edge
        LEFT JOIN choice ON choice.caller_node = reach_edge.caller_node AND choice.callee_node = reach_edge.callee_node
        ORDER BY reach_edge.caller_node
    ),
    chosen (start_id, node_id, root_node, class_scope) AS (
        SELECT reach_start.start_id, reach_start.node_id, reach_start.root_node, 0
        FROM many
        JOIN reach_start ON reach_start.start_id = many.start_id
        UNION
        SELECT chosen.start_id, step.callee_node, chosen.root_node, coalesce(step.class_scope, chosen.class_scope)
        FROM chosen
        JOIN step ON step.caller_node = chosen.node_id AND step.root_node IN (0, chosen.root_node)
        LIMIT (SELECT 300000 + 4 * count(*) FROM reach_edge)
    )
SELECT DISTINCT chosen.start_id, kernel_edge.call_id, chosen.class_scope
FROM chosen
CROSS JOIN kernel_edge ON kernel_edge.caller_node = chosen.node_id;
CREATE INDEX temp.start_variant_by_start ON start_variant (start_id, call_id);

INSERT INTO op_variant (op, class, kernel, source, phase, kernel_call, way_call)
SELECT DISTINCT op_site.op, coalesce(name.text, ''), start_kernel.kernel, start_kernel.source,
       CASE op_site.phase WHEN 'any' THEN start_kernel.phase ELSE op_site.phase END,
       start_kernel.kernel_call, op_reach.call_id
FROM op_site
CROSS JOIN op_start ON op_start.op_site_id = op_site.op_site_id
CROSS JOIN start_kernel ON start_kernel.start_id = op_start.start_id
CROSS JOIN op_reach ON op_reach.start_id = start_kernel.start_id AND op_reach.node_id = start_kernel.node_id
    AND op_reach.phase = start_kernel.reach_phase
CROSS JOIN start_variant ON start_variant.start_id = start_kernel.start_id
    AND start_variant.call_id = start_kernel.kernel_call
LEFT JOIN scope ON scope.scope_id = start_variant.class_scope
LEFT JOIN name ON name.name_id = scope.qualname_id
WHERE op_site.phase = 'any' OR start_kernel.phase IN ('any', op_site.phase)
ORDER BY 1, 2, 4, 3, 5, 6, 7;
DROP TABLE temp.start_variant;
