-- When each kernel call runs.
-- Inputs: stage_entry, stage_begin, entry_node, linked_node, linked_edge, kernel_launch, kernel_node, scope,
-- source_file.
-- Fills: kernel_stage.
-- A walk down from the entries of each stage, within what leads to a kernel: a UNION over stages and nodes, so cycles
-- end. A function with which a stage beside the models begins begins none of theirs.
INSERT INTO kernel_stage (call_id, dotted, stage)
WITH RECURSIVE
    place (node_id, scope_kind, file, label) AS MATERIALIZED (
        SELECT kernel_node.node_id, scope.scope_kind_id, source_file.file, source_file.file || ':' || name.text
        FROM kernel_node
        JOIN linked_node ON linked_node.node_id = kernel_node.node_id
        JOIN scope ON scope.scope_id = linked_node.scope_id
        JOIN source_file ON source_file.file_id = scope.file_id
        JOIN name ON name.name_id = scope.qualname_id
    ),
    runs (stage, node_id) AS (
        SELECT own.stage, place.node_id
        FROM place
        JOIN stage_begin AS own ON place.label GLOB own.pattern
        WHERE own.is_beside OR NOT EXISTS (
            SELECT 1 FROM stage_begin AS other WHERE other.is_beside AND place.label GLOB other.pattern)
        UNION
        SELECT stage_entry.stage, place.node_id
        FROM place
        JOIN stage_entry ON stage_entry.subject = 'module' AND place.scope_kind = 1
            AND place.file GLOB stage_entry.pattern
        UNION
        SELECT stage_entry.stage, entry_node.node_id
        FROM entry_node
        JOIN stage_entry ON stage_entry.subject = 'entry' AND stage_entry.pattern = entry_node.kind
        UNION
        SELECT runs.stage, linked_edge.callee_node
        FROM runs
        CROSS JOIN linked_edge ON linked_edge.caller_node = runs.node_id
        WHERE linked_edge.callee_node IN (SELECT node_id FROM kernel_node)
    )
SELECT DISTINCT kernel_launch.call_id, kernel_launch.dotted, runs.stage
FROM kernel_launch
JOIN runs ON runs.node_id = kernel_launch.caller_node
ORDER BY kernel_launch.call_id, kernel_launch.dotted, runs.stage;
