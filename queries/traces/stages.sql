-- The chains of a kernel traces document that meet no op: for each kernel call, function that makes it and stage beside
-- the forward pass a shortest one, up to the function with which the stage begins; and those of the forward pass that
-- no op holds, nor would if batches were in several modes at once.
-- Inputs: kernel_stage, kernel_edge, linked_kernel, linked_edge, linked_node, stage_entry, entry_node, start_kernel,
--         op_site, reach_start, reach_edge; temp.trace_text (queries/traces/00_text.sql).
-- Columns: kernel, source, kernel_call, stage, remark (of the stage), place (one each chain), position (0 for the
--          kernel's call), call_id, file, line, callee (as written), told (the innermost condition above the call, as
--          written; NULL: none), entry (of the last: qualname of the function with which the stage begins).
-- The walk down from the entries keeps at most 40 calls, so cycles end; the walk up takes one less each time; that
-- below ops is a UNION.
WITH RECURSIVE
    held (node_id) AS (
        SELECT node_id FROM reach_start
        UNION
        SELECT reach_edge.callee_node FROM held CROSS JOIN reach_edge ON reach_edge.caller_node = held.node_id
    ),
    launch (stage, node_id, kernel, source, call_id, place) AS MATERIALIZED (
        SELECT *, row_number() OVER (ORDER BY 1, 5, 3, 2)
        FROM (
            SELECT DISTINCT kernel_stage.stage, kernel_edge.caller_node, linked_kernel.kernel, linked_kernel.source,
                   linked_kernel.call_id
            FROM kernel_stage
            JOIN linked_kernel ON linked_kernel.call_id = kernel_stage.call_id
                AND linked_kernel.dotted = kernel_stage.dotted
            JOIN kernel_edge ON kernel_edge.call_id = linked_kernel.call_id
            WHERE kernel_stage.stage <> 'forward' OR NOT EXISTS (
                SELECT 1 FROM start_kernel WHERE start_kernel.kernel_call = kernel_stage.call_id
                    AND start_kernel.place = linked_kernel.place)
                AND kernel_stage.call_id NOT IN (SELECT call_id FROM op_site)
                AND kernel_edge.caller_node NOT IN (SELECT node_id FROM held)
        )
    ),
    leads (node_id) AS (
        SELECT node_id FROM launch
        UNION
        SELECT linked_edge.caller_node
        FROM leads
        CROSS JOIN linked_edge ON linked_edge.callee_node = leads.node_id
    ),
    place (node_id, scope_kind, file, label) AS MATERIALIZED (
        SELECT leads.node_id, scope.scope_kind_id, source_file.file, source_file.file || ':' || name.text
        FROM leads
        JOIN linked_node ON linked_node.node_id = leads.node_id
        JOIN scope ON scope.scope_id = linked_node.scope_id
        JOIN source_file ON source_file.file_id = scope.file_id
        JOIN name ON name.name_id = scope.qualname_id
    ),
    named (stage, node_id) AS MATERIALIZED (
        SELECT DISTINCT stage_entry.stage, place.node_id
        FROM place
        JOIN stage_entry ON stage_entry.subject = 'function' AND place.label GLOB stage_entry.pattern
            OR stage_entry.subject = 'module' AND place.scope_kind = 1 AND place.file GLOB stage_entry.pattern
        WHERE stage_entry.stage IN (SELECT stage FROM launch)
    ),
    called (stage, node_id) AS MATERIALIZED (
        SELECT DISTINCT below.stage, below.node_id
        FROM named AS above
        CROSS JOIN linked_edge ON linked_edge.caller_node = above.node_id
        JOIN named AS below ON below.node_id = linked_edge.callee_node AND below.stage = above.stage
        WHERE below.node_id <> above.node_id
    ),
    -- A stage begins with a function that no other of them calls; one that is met in no other way is far off.
    runs (stage, node_id, level) AS (
        SELECT stage, node_id, CASE WHEN (stage, node_id) IN (SELECT stage, node_id FROM called) THEN 1000 ELSE 0 END
        FROM named
        UNION
        SELECT stage_entry.stage, entry_node.node_id, 0
        FROM entry_node
        JOIN stage_entry ON stage_entry.subject = 'entry' AND stage_entry.pattern = entry_node.kind
        WHERE stage_entry.stage IN (SELECT stage FROM launch)
        UNION
        SELECT runs.stage, linked_edge.callee_node, runs.level + 1
        FROM runs
        CROSS JOIN linked_edge ON linked_edge.caller_node = runs.node_id
        WHERE linked_edge.callee_node IN (SELECT node_id FROM leads) AND runs.level % 1000 < 40
    ),
    near (stage, node_id, level) AS MATERIALIZED (SELECT stage, node_id, min(level) FROM runs GROUP BY stage, node_id),
    prior (stage, node_id, level, call_id, caller) AS MATERIALIZED ( -- bare columns of min()
        SELECT near.stage, near.node_id, near.level, min(linked_edge.call_id), linked_edge.caller_node
        FROM near
        JOIN linked_edge ON linked_edge.callee_node = near.node_id
        JOIN near AS above ON above.stage = near.stage AND above.node_id = linked_edge.caller_node
            AND above.level = near.level - 1
        GROUP BY near.stage, near.node_id
    ),
    chain (place, stage, kernel, source, kernel_call, position, call_id, node_id) AS (
        SELECT place, stage, kernel, source, call_id, 0, call_id, node_id FROM launch
        UNION ALL
        SELECT chain.place, chain.stage, chain.kernel, chain.source, chain.kernel_call, chain.position + 1,
               prior.call_id, prior.caller
        FROM chain
        JOIN prior ON prior.stage = chain.stage AND prior.node_id = chain.node_id
    )
SELECT chain.kernel, chain.source, chain.kernel_call, stage.stage, stage.remark, chain.place, chain.position,
       chain.call_id, step.file, step.line, step.callee, step.told,
       CASE WHEN near.level IN (0, 1000) THEN substr(place.label, instr(place.label, ':') + 1) END AS entry
FROM chain
JOIN stage ON stage.stage = chain.stage
JOIN near ON near.stage = chain.stage AND near.node_id = chain.node_id
JOIN place ON place.node_id = chain.node_id
JOIN trace_text AS step ON step.call_id = chain.call_id
ORDER BY chain.kernel, stage.stage, chain.kernel_call, chain.place, chain.position;
