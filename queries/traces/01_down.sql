-- The ways down to a holder: from the nearest call above it that chooses one of several classes, or from one that calls
-- it, each by the shortest.
-- Inputs: temp.trace_up, temp.trace_low and temp.trace_way_on (queries/traces/00_ways.sql).
-- Fills: temp.trace_down (top calls entered; phase, modes, choices: what these calls tell, and the modes of a batch and
--        runs that have all of them).
DROP TABLE IF EXISTS temp.trace_down;
CREATE TEMP TABLE trace_down AS
WITH RECURSIVE
    -- The phase that the calls from a function down to the holder tell: the outermost that tells one; the modes and
    -- runs that have all of these calls.
    low (holder, caller, node_id, level, phase, modes, choices) AS (
        SELECT holder, caller, node_id, 0, 'any', -1, -1 FROM trace_low WHERE level = 0
        UNION ALL
        SELECT low.holder, low.caller, way_on.node_id, way_on.level,
               CASE way_on.phase WHEN 'any' THEN low.phase ELSE way_on.phase END,
               low.modes & way_on.modes, low.choices & way_on.choices
        FROM low
        CROSS JOIN trace_way_on AS way_on ON way_on.holder = low.holder AND way_on.caller = low.caller
            AND way_on.below_node = low.node_id
    )
SELECT low.holder, low.caller, low.node_id AS entered, trace_up.caller_node AS top, trace_up.call_id,
       trace_up.class_scope, low.level, CASE trace_up.phase WHEN 'any' THEN low.phase ELSE trace_up.phase END AS phase,
       low.modes & trace_up.modes AS modes, low.choices & trace_up.choices AS choices
FROM low
JOIN trace_up ON trace_up.callee_node = low.node_id AND trace_up.caller_node = low.caller
WHERE low.level = 0
UNION ALL
SELECT low.holder, low.caller, low.node_id, trace_up.caller_node, trace_up.call_id, trace_up.class_scope,
       low.level, CASE trace_up.phase WHEN 'any' THEN low.phase ELSE trace_up.phase END,
       low.modes & trace_up.modes, low.choices & trace_up.choices
FROM low
JOIN trace_up ON trace_up.callee_node = low.node_id
WHERE low.level > 0 AND trace_up.class_scope IS NOT NULL;
