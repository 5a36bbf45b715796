-- What a step means whose file makes no such call, where no step above leads to calls in the same words: the ops of its
-- name below which a kernel runs that the document traces through it; else those calls, if all call one function.
-- Inputs: trace_key, trace_call, trace_hold, trace_step_key, trace_way, op_site, op_site_kernel, kernel_known_as,
-- linked_edge, linked_node, call, scope.
-- Fills: trace_moved, trace_call.
INSERT INTO trace_moved (key_id, call_id, op_site_id)
WITH
    lost (key_id, op) AS MATERIALIZED (
        SELECT key_id, callee || '()'
        FROM trace_key
        WHERE key_id NOT IN (SELECT key_id FROM trace_call WHERE is_here)
            AND key_id NOT IN (SELECT low FROM trace_hold)
            AND key_id NOT IN (SELECT key_id FROM trace_step_key WHERE position = 0)
    ),
    traced (key_id, kernel) AS MATERIALIZED (
        SELECT DISTINCT way.key_id, known.kernel
        FROM lost
        JOIN trace_way AS way ON way.key_id = lost.key_id
        JOIN kernel_known_as AS known ON known.name = way.kernel
    ),
    op (key_id, call_id, op_site_id) AS MATERIALIZED (
        SELECT lost.key_id, op_site.call_id, op_site.op_site_id
        FROM lost
        JOIN op_site ON op_site.op = lost.op
        WHERE EXISTS (
            SELECT 1
            FROM op_site_kernel AS own
            JOIN traced ON traced.key_id = lost.key_id AND traced.kernel = own.kernel
            WHERE own.op_site_id = op_site.op_site_id AND own.origin = 'source')
    )
SELECT key_id, call_id, op_site_id FROM op
UNION
SELECT trace_call.key_id, trace_call.call_id, 0
FROM lost
JOIN trace_call ON trace_call.key_id = lost.key_id AND trace_call.is_linked
WHERE lost.key_id NOT IN (SELECT key_id FROM op) AND (
    SELECT count(DISTINCT linked_node.scope_id)
    FROM trace_call AS each
    JOIN linked_edge ON linked_edge.call_id = each.call_id
    JOIN linked_node ON linked_node.node_id = linked_edge.callee_node
    WHERE each.key_id = lost.key_id) = 1;

INSERT OR IGNORE INTO trace_call (key_id, call_id, scope_id, caller, is_here, is_linked)
SELECT trace_moved.key_id, call.call_id, call.scope_id, qualname.last, 0, 1
FROM trace_moved
JOIN call ON call.call_id = trace_moved.call_id
JOIN scope ON scope.scope_id = call.scope_id
JOIN name_part AS qualname ON qualname.name_id = scope.qualname_id
WHERE trace_moved.op_site_id > 0;
