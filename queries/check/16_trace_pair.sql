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
    ),
    -- A copy without the key, so that calls are looked up by their caller too.
    written (file_id, name, call_id, scope_id, caller) AS MATERIALIZED (
        SELECT file_id, name, call_id, scope_id, caller FROM trace_call
    )
SELECT pair.file_id, pair.name, pair.above_file, pair.above_name, written.call_id
FROM pair
CROSS JOIN written ON written.file_id = pair.file_id AND written.name = pair.name AND written.caller = pair.above_name
UNION
SELECT pair.file_id, pair.name, pair.above_file, pair.above_name, written.call_id
FROM pair
CROSS JOIN called ON called.file_id = pair.above_file AND called.name = pair.above_name
CROSS JOIN written ON written.file_id = pair.file_id AND written.name = pair.name
    AND written.scope_id = called.scope_id;
