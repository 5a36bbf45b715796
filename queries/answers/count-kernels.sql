-- How many kernels run below an op, a container or a class of the tree?
--   :under  label of the tree: 'self.self_attn()', '[MoE MLP - DeepseekV2MoE]' (GLOB, the brackets () may be left out);
--           NULL: all roots
-- Columns: the root, where it stands, the kernels' source, phase, how many, which. By the source alone, of the linked
-- models and platform, whatever a configuration chooses. Ends at the lines without one above: parents have smaller
-- numbers.
WITH RECURSIVE
    top (node_id, label) AS MATERIALIZED (
        SELECT node_id, label
        FROM op_node
        WHERE CASE WHEN :under IS NULL THEN kind = 'root' ELSE label = :under OR label = :under || '()'
            OR label = 'self.' || :under || '()' OR label GLOB :under END
    ),
    below (top_id, node_id) AS (
        SELECT node_id, node_id FROM top
        UNION
        SELECT below.top_id, op_node.node_id
        FROM below
        JOIN op_node ON op_node.parent_id = below.node_id
    )
SELECT site.model, top.label AS under, op_site_kernel.source, op_site_kernel.phase,
       count(DISTINCT op_site_kernel.kernel) AS kernels,
       (SELECT group_concat(kernel, ', ') FROM (
            SELECT DISTINCT named.kernel
            FROM top AS same
            JOIN below AS inside ON inside.top_id = same.node_id
            JOIN op_node AS line ON line.node_id = inside.node_id AND line.kind = 'op'
            JOIN op_site ON op_site.call_id = line.call_id AND op_site.op = line.label AND op_site.model = site.model
            JOIN op_site_kernel AS named ON named.op_site_id = op_site.op_site_id AND named.origin = 'source'
                AND named.source = op_site_kernel.source AND named.phase = op_site_kernel.phase
            WHERE same.label = top.label
            ORDER BY named.kernel)) AS names
FROM top
JOIN below ON below.top_id = top.node_id
JOIN op_node ON op_node.node_id = below.node_id AND op_node.kind = 'op'
JOIN op_site AS site ON site.call_id = op_node.call_id AND site.op = op_node.label
JOIN op_site_kernel ON op_site_kernel.op_site_id = site.op_site_id AND op_site_kernel.origin = 'source'
GROUP BY site.model, top.label, op_site_kernel.source, op_site_kernel.phase
ORDER BY site.model, top.label, op_site_kernel.source, op_site_kernel.phase;
