-- The chains that the document lacks, from the kernel's call up.
-- Inputs: trace_wanted, op_site, op_start, start_kernel, reach_start, trace_override, op_reach, op_node.
-- Fills: trace_wanted_step.
-- The numbers of the rows of op_reach, then of the lines of the tree, only become smaller: the walk ends.
INSERT OR IGNORE INTO trace_wanted_step (kernel, kernel_call, position, call_id, is_op)
WITH RECURSIVE
    -- Of several classes that the op's call may run, one that overrides another comes behind it: as two calls more.
    asked AS MATERIALIZED (
        SELECT trace_wanted.kernel, trace_wanted.kernel_call, trace_wanted.op_site_id,
               site.reach_id, op_site.node_id AS tree_id,
               row_number() OVER (PARTITION BY trace_wanted.kernel, trace_wanted.kernel_call
                                  ORDER BY coalesce(site.distance, 0) + 2 * (trace_override.node_id IS NOT NULL),
                                      site.start_id, site.phase, site.place) AS choice
        FROM trace_wanted
        JOIN op_site ON op_site.op_site_id = trace_wanted.op_site_id
        LEFT JOIN op_start ON op_start.op_site_id = op_site.op_site_id
        LEFT JOIN start_kernel AS site ON site.start_id = op_start.start_id
            AND site.kernel_call = trace_wanted.kernel_call
            AND (op_site.phase = 'any' OR site.phase IN ('any', op_site.phase))
        LEFT JOIN reach_start ON reach_start.start_id = site.start_id
        LEFT JOIN trace_override ON trace_override.call_id = op_site.call_id
            AND trace_override.node_id = reach_start.node_id
        WHERE site.start_id IS NOT NULL OR op_site.call_id = trace_wanted.kernel_call
    ),
    chain (kernel, kernel_call, op_site_id, position, call_id, reach_id, tree_id) AS (
        SELECT kernel, kernel_call, op_site_id, 0, kernel_call, reach_id, CASE WHEN reach_id IS NULL THEN tree_id END
        FROM asked
        WHERE choice = 1
        UNION ALL
        SELECT chain.kernel, chain.kernel_call, chain.op_site_id, chain.position + 1,
               coalesce(op_reach.call_id, op_site.call_id), op_reach.above_id,
               CASE WHEN op_reach.above_id IS NULL THEN op_site.node_id END
        FROM chain
        CROSS JOIN op_reach ON op_reach.reach_id = chain.reach_id
        CROSS JOIN op_site ON op_site.op_site_id = chain.op_site_id
        WHERE op_reach.above_id IS NULL OR op_reach.above_id < chain.reach_id
        UNION ALL
        SELECT chain.kernel, chain.kernel_call, chain.op_site_id, chain.position + (above.call_id IS NOT NULL),
               above.call_id, NULL, above.node_id
        FROM chain
        CROSS JOIN op_node AS here ON here.node_id = chain.tree_id
        CROSS JOIN op_node AS above ON above.node_id = here.parent_id
        WHERE above.kind <> 'root' AND above.node_id < here.node_id
    )
SELECT chain.kernel, chain.kernel_call, chain.position, chain.call_id, chain.call_id = op_site.call_id
FROM chain
JOIN op_site ON op_site.op_site_id = chain.op_site_id
WHERE chain.call_id IS NOT NULL;
