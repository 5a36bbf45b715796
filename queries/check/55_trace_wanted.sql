-- The kernel calls that no chain of a documented kernel begins at, or whose chain names no callers, each with the op
-- nearest to it and its chain.
-- Inputs: trace_kernel, trace_step, trace_step_key, trace_anchor, trace_match, op_kernel_way, op_site, op_reach,
-- op_node, kernel_known_as, linked_kernel.
-- Fills: trace_wanted, trace_wanted_step.
-- The distance to the op, then the number of the line of the tree, only becomes smaller: the walk ends.
INSERT INTO trace_wanted (kernel, kernel_call, op_site_id, op, category, doc_line, prose_line)
WITH
    begun (kernel, call_id) AS MATERIALIZED (
        SELECT anchor.kernel, anchor.call_id
        FROM trace_anchor AS anchor
        JOIN trace_match ON trace_match.kernel = anchor.kernel AND trace_match.chain = anchor.chain
        WHERE anchor.position = 0
            AND (trace_match.op_site_id IS NOT NULL OR trace_match.reason GLOB '`*')
    ),
    -- A chain of a call and a line of prose.
    prose (kernel, call_id, doc_line) AS MATERIALIZED (
        SELECT anchor.kernel, anchor.call_id, min(trace_step.doc_line)
        FROM trace_anchor AS anchor
        JOIN trace_step ON trace_step.kernel = anchor.kernel AND trace_step.chain = anchor.chain
            AND trace_step.position = 1 AND trace_step.callee IS NULL
        WHERE anchor.position = 0
        GROUP BY anchor.kernel, anchor.call_id
    ),
    last (kernel, doc_line) AS MATERIALIZED (
        SELECT kernel, max(doc_line) FROM trace_step GROUP BY kernel
    ),
    known (kernel, name) AS MATERIALIZED (
        SELECT kernel, name FROM kernel_known_as WHERE name IN (SELECT kernel FROM trace_kernel)
    ),
    -- The nearest op of a call: bare columns of min().
    near (kernel, kernel_call, op_site_id, place) AS MATERIALIZED (
        SELECT name, kernel_call, op_site_id, min(distance * 1000000 + op_site_id)
        FROM (
            SELECT known.name, way.kernel_call, way.op_site_id, way.distance
            FROM known
            JOIN op_kernel_way AS way ON way.kernel = known.kernel
            UNION ALL
            SELECT known.name, op_site.call_id, op_site.op_site_id, 0
            FROM known
            JOIN linked_kernel ON linked_kernel.kernel = known.kernel
            JOIN op_site ON op_site.call_id = linked_kernel.call_id
        )
        GROUP BY name, kernel_call
    )
SELECT near.kernel, near.kernel_call, near.op_site_id, op_site.op, coalesce(trace_kernel.category, 'Other'),
       last.doc_line, prose.doc_line
FROM near
JOIN op_site ON op_site.op_site_id = near.op_site_id
JOIN trace_kernel ON trace_kernel.kernel = near.kernel
JOIN last ON last.kernel = near.kernel
LEFT JOIN begun ON begun.kernel = near.kernel AND begun.call_id = near.kernel_call
LEFT JOIN prose ON prose.kernel = near.kernel AND prose.call_id = near.kernel_call
WHERE begun.kernel IS NULL;

INSERT OR IGNORE INTO trace_wanted_step (kernel, kernel_call, position, call_id, is_op)
WITH RECURSIVE
    -- A way from the op, none where the op calls the kernel itself.
    asked AS MATERIALIZED (
        SELECT wanted.kernel, wanted.kernel_call, wanted.op_site_id, way.start_id, way.node_id, way.reach_phase,
               NULL AS tree_id,
               row_number() OVER (PARTITION BY wanted.kernel, wanted.kernel_call
                                  ORDER BY way.distance, way.phase, way.dotted, way.start_id, way.start_phase) AS choice
        FROM trace_wanted AS wanted
        CROSS JOIN op_kernel_way AS way ON way.op_site_id = wanted.op_site_id AND way.kernel_call = wanted.kernel_call
        WHERE NOT EXISTS (
            SELECT 1
            FROM op_site
            WHERE op_site.op_site_id = wanted.op_site_id AND op_site.call_id = wanted.kernel_call)
        UNION ALL
        SELECT wanted.kernel, wanted.kernel_call, wanted.op_site_id, NULL, NULL, NULL, op_site.node_id, 1
        FROM trace_wanted AS wanted
        JOIN op_site ON op_site.op_site_id = wanted.op_site_id AND op_site.call_id = wanted.kernel_call
    ),
    chain (kernel, kernel_call, op_site_id, position, call_id, start_id, node_id, phase, distance, tree_id) AS (
        SELECT kernel, kernel_call, op_site_id, 0, kernel_call, start_id, node_id, reach_phase, NULL, tree_id
        FROM asked
        WHERE choice = 1
        UNION ALL
        SELECT chain.kernel, chain.kernel_call, chain.op_site_id, chain.position + 1,
               coalesce(op_reach.call_id, op_site.call_id), chain.start_id, op_reach.parent_node,
               op_reach.parent_phase, op_reach.distance, CASE WHEN op_reach.distance = 0 THEN op_site.node_id END
        FROM chain
        CROSS JOIN op_reach ON op_reach.start_id = chain.start_id AND op_reach.node_id = chain.node_id
            AND op_reach.phase = chain.phase
        CROSS JOIN op_site ON op_site.op_site_id = chain.op_site_id
        WHERE chain.tree_id IS NULL AND (chain.distance IS NULL OR op_reach.distance < chain.distance)
        UNION ALL
        SELECT chain.kernel, chain.kernel_call, chain.op_site_id, chain.position + (above.call_id IS NOT NULL),
               above.call_id, NULL, NULL, NULL, NULL, above.node_id
        FROM chain
        CROSS JOIN op_node AS here ON here.node_id = chain.tree_id
        CROSS JOIN op_node AS above ON above.node_id = here.parent_id
        WHERE above.kind <> 'root' AND above.node_id < here.node_id
    )
SELECT chain.kernel, chain.kernel_call, chain.position, chain.call_id, chain.call_id = op_site.call_id
FROM chain
JOIN op_site ON op_site.op_site_id = chain.op_site_id
WHERE chain.call_id IS NOT NULL;
