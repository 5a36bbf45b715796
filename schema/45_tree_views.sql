-- Public views over the tree and the op ↔ kernel map: what users build on, so a column that is here stays.

-- The map by name: op, kernel, source, phase, origin.
CREATE VIEW op_kernel AS
SELECT DISTINCT op_site.op, op_site_kernel.kernel, op_site_kernel.source,
       op_site_kernel.phase, op_site_kernel.origin
FROM op_site
JOIN op_site_kernel USING (op_site_id);

-- Every op by name, with its kernels: those of the document, or of the source where no document
-- is loaded.
--   op, kernel_count (distinct names), kernels (in order, separated by ', ')
CREATE VIEW op AS
WITH
    shown (origin) AS (
        SELECT CASE WHEN EXISTS (SELECT 1 FROM trace_kernel) THEN 'traces' ELSE 'source' END
    ),
    named (op, kernel) AS (
        SELECT DISTINCT op_site.op, op_site_kernel.kernel
        FROM op_site
        JOIN op_site_kernel USING (op_site_id)
        WHERE op_site_kernel.origin = (SELECT origin FROM shown)
        ORDER BY op_site.op, op_site_kernel.kernel
    ),
    listed (op, kernel_count, kernels) AS (
        SELECT op, count(*), group_concat(kernel, ', ') FROM named GROUP BY op
    )
SELECT each.op, coalesce(listed.kernel_count, 0) AS kernel_count, coalesce(listed.kernels, '') AS kernels
FROM (SELECT DISTINCT op FROM op_site) AS each
LEFT JOIN listed ON listed.op = each.op;

-- The kernel calls below each op site, with a way there through each function that the op calls.
--   op_site_id, kernel_call, kernel, dotted, source, phase
--   start_id, node_id, reach_id     as in start_kernel
--   start_phase                     phase of start_kernel
--   distance                        calls between
-- A phase told above the op holds for all below it; what the other phase runs is left out.
CREATE VIEW op_kernel_way AS
SELECT op_site.op_site_id, start_kernel.kernel_call, linked_kernel.kernel, linked_kernel.dotted, linked_kernel.source,
       CASE op_site.phase WHEN 'any' THEN start_kernel.phase ELSE op_site.phase END AS phase,
       start_kernel.start_id, start_kernel.node_id, start_kernel.reach_id, start_kernel.phase AS start_phase,
       start_kernel.distance
FROM op_site
JOIN op_start ON op_start.op_site_id = op_site.op_site_id
JOIN start_kernel ON start_kernel.start_id = op_start.start_id
JOIN linked_kernel ON linked_kernel.call_id = start_kernel.kernel_call AND linked_kernel.place = start_kernel.place
WHERE (op_site.phase = 'any' OR start_kernel.phase IN ('any', op_site.phase))
    AND NOT EXISTS (SELECT 1 FROM op_unfit WHERE op_unfit.op = op_site.op AND op_unfit.kernel = linked_kernel.kernel);

-- The kernel calls of each op site, with the shortest way there; sorts them all: of some, ask op_kernel_way.
--   op_site_id, kernel_call, kernel, dotted, source, phase
--   start_id, node_id, reach_id     as in start_kernel; NULL where the op calls the kernel itself
--   distance                        calls between, 0: the same call
CREATE VIEW op_kernel_site AS
SELECT op_site_id, kernel_call, kernel, dotted, source, phase, start_id, node_id, reach_id, distance
FROM (
    SELECT *, row_number() OVER (PARTITION BY op_site_id, kernel_call, dotted, phase
                                 ORDER BY distance, start_id, start_phase) AS place
    FROM op_kernel_way
)
WHERE place = 1
UNION ALL
SELECT op_site.op_site_id, linked_kernel.call_id, linked_kernel.kernel, linked_kernel.dotted, linked_kernel.source,
       op_site.phase, NULL, NULL, NULL, 0
FROM op_site
JOIN linked_kernel ON linked_kernel.call_id = op_site.call_id;

-- One shortest chain for each op site, kernel call and phase, from the kernel call (position 0) over
-- the op call to the outermost call of the tree.
--   op_site_id, kernel, kernel_call, phase, position, call_id, file, line, callee (as written)
-- Ends where op_reach is at its start, then where op_node has no parent: both are trees, whose numbers only become
-- smaller.
CREATE VIEW kernel_chain AS
WITH RECURSIVE
    chain (op_site_id, kernel, dotted, kernel_call, phase, position, call_id, reach_id, tree_id) AS (
        SELECT op_kernel_site.op_site_id, kernel, dotted, kernel_call, op_kernel_site.phase, 0, kernel_call,
               reach_id, CASE WHEN reach_id IS NULL THEN op_site.node_id END
        FROM op_kernel_site
        JOIN op_site ON op_site.op_site_id = op_kernel_site.op_site_id
        UNION ALL
        -- Below the op: the call that entered this function; at the start, the op's own call.
        SELECT chain.op_site_id, chain.kernel, chain.dotted, chain.kernel_call, chain.phase, chain.position + 1,
               coalesce(op_reach.call_id, op_site.call_id), op_reach.above_id,
               CASE WHEN op_reach.above_id IS NULL THEN op_site.node_id END
        FROM chain
        CROSS JOIN op_reach ON op_reach.reach_id = chain.reach_id
        CROSS JOIN op_site ON op_site.op_site_id = chain.op_site_id
        WHERE op_reach.above_id IS NULL OR op_reach.above_id < chain.reach_id
        UNION ALL
        -- Above the op: the lines of the tree; a branch has no call and no place of its own.
        SELECT chain.op_site_id, chain.kernel, chain.dotted, chain.kernel_call, chain.phase,
               chain.position + (above.call_id IS NOT NULL), above.call_id,
               NULL, above.node_id
        FROM chain
        CROSS JOIN op_node AS here ON here.node_id = chain.tree_id
        CROSS JOIN op_node AS above ON above.node_id = here.parent_id
        WHERE above.kind <> 'root' AND above.node_id < here.node_id
    )
SELECT chain.op_site_id, chain.kernel, chain.kernel_call, chain.phase, chain.position, chain.call_id,
       source_file.file, call.line, name.text AS callee, chain.dotted
FROM chain
JOIN call ON call.call_id = chain.call_id
JOIN source_file ON source_file.file_id = call.file_id
JOIN name ON name.name_id = call.callee_id;
