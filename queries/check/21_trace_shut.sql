-- What ways past steps keep that the source does not make any more: those through a call, an op or a function of the
-- step's name, or through a call at its line; and the steps that a way keeps nothing of. Of an op it keeps that, or
-- nothing; of another step its file, too, as far as code of that file runs, is no model's, and calls of several files
-- lead there: which of these it would be is not known.
-- Inputs: trace_lost, trace_hint, trace_route, trace_below, trace_way, trace_key, trace_step, trace_call, op_site,
-- call, name_part, scope, linked_node, linked_edge, model_source.
-- Fills: trace_kept, trace_shut.
INSERT INTO trace_kept (low, high, key_id)
SELECT DISTINCT lost.low, lost.high, lost.key_id
FROM trace_lost AS lost
CROSS JOIN trace_route AS route ON route.low = lost.low AND route.high = lost.high
CROSS JOIN call ON call.call_id = route.call_id
JOIN name_part AS callee ON callee.name_id = call.callee_id
JOIN scope ON scope.scope_id = call.scope_id
JOIN name_part AS caller ON caller.name_id = scope.qualname_id
WHERE callee.last = lost.name AND route.place > 0 OR caller.last = lost.name
    OR (route.call_id, lost.name) IN (
        SELECT call_id, replace(rtrim(op, '()'), rtrim(rtrim(op, '()'), replace(rtrim(op, '()'), '.', '')), '')
        FROM op_site)
    OR route.call_id >> 24 = lost.file_id AND (route.low, route.high, route.call_id) IN (
        SELECT low, high, call_id FROM trace_hint WHERE is_told);

INSERT INTO trace_shut (kernel, chain, leaf, place, low, high)
WITH
    -- Ops that are gone and have none below them.
    gone_op (kernel, chain, leaf, place, key_id) AS MATERIALIZED (
        SELECT way.kernel, way.chain, way.leaf, way.place, way.key_id
        FROM (SELECT DISTINCT key_id FROM trace_lost) AS each
        CROSS JOIN trace_way AS way ON way.key_id = each.key_id
        JOIN trace_key ON trace_key.key_id = way.key_id
        JOIN trace_step ON trace_step.kernel = way.kernel AND trace_step.chain = way.chain
            AND trace_step.position = way.position
        WHERE (trace_step.is_op OR trace_key.callee || '()' IN (SELECT op FROM op_site))
            AND NOT EXISTS (
                SELECT 1
                FROM trace_way AS low
                JOIN trace_call ON trace_call.key_id = low.key_id
                JOIN op_site ON op_site.call_id = trace_call.call_id
                WHERE low.kernel = way.kernel AND low.chain = way.chain AND low.leaf = way.leaf
                    AND low.place < way.place)
    ),
    -- Below the models, code that still runs.
    backend (file_id) AS MATERIALIZED (
        SELECT file_id
        FROM (SELECT DISTINCT file_id FROM trace_lost) AS each
        WHERE file_id NOT IN (SELECT file_id FROM model_source) AND EXISTS (
            SELECT 1 FROM linked_node
            WHERE linked_node.scope_id BETWEEN each.file_id << 24 AND (each.file_id + 1 << 24) - 1)
    ),
    past (low, high, key_id) AS MATERIALIZED (
        SELECT low, high, key_id
        FROM trace_lost
        WHERE file_id IN (SELECT file_id FROM backend)
            AND (low, high, file_id) NOT IN (SELECT low, high, call_id >> 24 FROM trace_route)
            AND (low, high, key_id) NOT IN (SELECT low, high, key_id FROM trace_kept)
    ),
    astray (low, high, key_id) AS MATERIALIZED (
        SELECT DISTINCT past.low, past.high, past.key_id
        FROM past
        CROSS JOIN trace_route AS route ON route.low = past.low AND route.high = past.high AND route.place > 0
        CROSS JOIN linked_edge AS own ON own.call_id = route.call_id
        CROSS JOIN linked_edge AS other ON other.callee_node = own.callee_node
            AND other.call_id >> 24 <> route.call_id >> 24
        CROSS JOIN trace_below ON trace_below.key_id = past.high AND trace_below.node_id = other.caller_node
    )
SELECT way.kernel, way.chain, way.leaf, way.place, astray.low, astray.high
FROM astray
CROSS JOIN trace_way AS way ON way.key_id = astray.key_id
UNION
SELECT gone_op.kernel, gone_op.chain, gone_op.leaf, gone_op.place, lost.low, lost.high
FROM gone_op
CROSS JOIN trace_lost AS lost ON lost.key_id = gone_op.key_id
WHERE (lost.low, lost.high, lost.key_id) NOT IN (SELECT low, high, key_id FROM trace_kept);
