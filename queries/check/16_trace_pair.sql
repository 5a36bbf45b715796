-- The calls of the source that a step may mean, given the step above it: those in a function that the step above names
-- ('self.forward_core') or that its calls reach ('self.mlp' reaches forward).
-- Inputs: trace_way, trace_call, linked_edge, linked_node.
-- Fills: trace_pair.
INSERT INTO trace_pair (file_id, name, above_file, above_name, call_id)
WITH
    pair (file_id, name, above_file, above_name) AS MATERIALIZED (
        SELECT DISTINCT step.file_id, step.name, coalesce(above.file_id, 0), above.name
        FROM trace_way AS step
        JOIN trace_way AS above ON above.kernel = step.kernel AND above.chain = step.chain
            AND above.leaf = step.leaf AND above.place = step.place + 1
        WHERE step.file_id IS NOT NULL AND step.name IS NOT NULL AND above.name IS NOT NULL
    ),
    called (file_id, name, scope_id) AS MATERIALIZED (
        SELECT DISTINCT trace_call.file_id, trace_call.name, linked_node.scope_id
        FROM trace_call
        JOIN linked_edge ON linked_edge.call_id = trace_call.call_id
        JOIN linked_node ON linked_node.node_id = linked_edge.callee_node
    )
SELECT pair.file_id, pair.name, pair.above_file, pair.above_name, trace_call.call_id
FROM pair
JOIN trace_call ON trace_call.file_id = pair.file_id AND trace_call.name = pair.name
WHERE trace_call.caller = pair.above_name
    OR EXISTS (
        SELECT 1
        FROM called
        WHERE called.file_id = pair.above_file AND called.name = pair.above_name
            AND called.scope_id = trace_call.scope_id
    );
