-- When each kernel call runs.
-- Inputs: stage_entry, entry_node, linked_node, linked_edge, kernel_launch, scope, source_file.
-- Fills: kernel_stage.
-- Two walks: up from the kernel calls to all that leads to one, then down from the entries of each stage within these.
-- Each is a UNION over nodes, or over stages and nodes, so cycles end.
INSERT INTO kernel_stage (call_id, dotted, stage)
WITH RECURSIVE
    launch (caller_node, call_id, dotted) AS MATERIALIZED (
        SELECT caller_node, call_id, dotted FROM kernel_launch
    ),
    leads (node_id) AS (
        SELECT caller_node FROM launch
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
    runs (stage, node_id) AS (
        SELECT stage_entry.stage, place.node_id
        FROM place
        JOIN stage_entry ON stage_entry.subject = 'function' AND place.label GLOB stage_entry.pattern
            OR stage_entry.subject = 'module' AND place.scope_kind = 1 AND place.file GLOB stage_entry.pattern
        UNION
        SELECT stage_entry.stage, entry_node.node_id
        FROM entry_node
        JOIN stage_entry ON stage_entry.subject = 'entry' AND stage_entry.pattern = entry_node.kind
        UNION
        SELECT runs.stage, linked_edge.callee_node
        FROM runs
        CROSS JOIN linked_edge ON linked_edge.caller_node = runs.node_id
        WHERE linked_edge.callee_node IN (SELECT node_id FROM leads)
    )
SELECT DISTINCT launch.call_id, launch.dotted, runs.stage
FROM launch
JOIN runs ON runs.node_id = launch.caller_node
ORDER BY launch.call_id, launch.dotted, runs.stage;
