-- What the report tells of ops that have many kernels.

-- What chooses between the kernels of ops that have many.
--   op, kernel, source, phase
--   class      that the last call of several classes on the way to the kernel takes; NULL: there is none
--   kernel_call
--   way_call   the call that entered the function which calls the kernel; NULL: the op's own
CREATE VIEW op_variant AS
SELECT DISTINCT op_site.op, start_kernel.kernel, start_kernel.source,
       CASE op_site.phase WHEN 'any' THEN start_kernel.phase ELSE op_site.phase END AS phase,
       name.text AS class, start_kernel.kernel_call, op_reach.call_id AS way_call
FROM op_site
JOIN op_start ON op_start.op_site_id = op_site.op_site_id
JOIN start_variant ON start_variant.start_node = op_start.node_id
JOIN start_kernel ON start_kernel.start_node = start_variant.start_node
    AND start_kernel.kernel_call = start_variant.kernel_call AND start_kernel.dotted = start_variant.dotted
JOIN op_reach ON op_reach.start_node = start_kernel.start_node AND op_reach.node_id = start_kernel.node_id
    AND op_reach.phase = start_kernel.reach_phase
LEFT JOIN scope ON scope.scope_id = start_variant.class_scope
LEFT JOIN name ON name.name_id = scope.qualname_id
WHERE op_site.phase = 'any' OR start_kernel.phase IN ('any', op_site.phase);

-- Ops whose kernels classes choose: several do, and those choose half of the kernels or more.
--   op, kernels (distinct names), others (of these, chosen by none)
CREATE VIEW op_wide AS
SELECT op, count(*) AS kernels, sum(class_count = 0) AS others
FROM (SELECT op, kernel, count(class) AS class_count, min(class) AS first, max(class) AS last FROM op_variant
      GROUP BY op, kernel)
GROUP BY op
HAVING min(first) <> max(last) AND sum(class_count = 0) * 2 <= count(*);
