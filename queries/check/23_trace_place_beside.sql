-- A step whose line is that of none of the calls that it may mean: where the lines beside it, that hang from the same
-- step, link to all of these but one, it is that one. What stands above a step says in which function these are.
-- Inputs: trace_place, trace_way, trace_hold, trace_step, trace_step_key, call.
-- Fills: trace_place (call_id, is_sure).
UPDATE trace_place
SET call_id = other.call_id, is_sure = 1
FROM (
    SELECT open.kernel, open.chain, open.leaf, open.place, min(hold.high_call) AS call_id
    FROM trace_place AS open
    JOIN trace_way AS way ON way.kernel = open.kernel AND way.chain = open.chain AND way.leaf = open.leaf
        AND way.place = open.place
    JOIN call AS chosen ON chosen.call_id = open.call_id
    JOIN trace_step AS own ON own.kernel = way.kernel AND own.chain = way.chain AND own.position = way.position
    JOIN trace_way AS below ON below.kernel = open.kernel AND below.chain = open.chain AND below.leaf = open.leaf
        AND below.place = open.place - 1
    JOIN trace_hold AS hold ON hold.low = below.key_id AND hold.high = way.key_id AND hold.is_here
    JOIN call ON call.call_id = hold.high_call
        AND (way.position = way.leaf AND NOT open.is_sure OR call.scope_id = chosen.scope_id)
    WHERE (NOT open.is_sure OR own.line IS NOT NULL AND own.line <> chosen.line) AND NOT EXISTS (
        SELECT 1
        FROM trace_step AS beside
        JOIN trace_step_key AS named ON named.kernel = beside.kernel AND named.chain = beside.chain
            AND named.position = beside.position AND named.key_id = way.key_id
        WHERE beside.kernel = open.kernel AND beside.chain = open.chain AND beside.parent_position = below.position
            AND beside.line = call.line)
    GROUP BY open.kernel, open.chain, open.leaf, open.place
    HAVING count(DISTINCT hold.high_call) = 1
) AS other
WHERE trace_place.kernel = other.kernel AND trace_place.chain = other.chain AND trace_place.leaf = other.leaf
    AND trace_place.place = other.place;
