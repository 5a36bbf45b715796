-- A first line whose line of code is that of none of the kernel's calls, and no caller tells which is meant: where the
-- first lines of the kernel's other chains link to all of these but one, it is that one.
-- Inputs: trace_place, trace_way, trace_step, trace_step_key, trace_call, call.
-- Fills: trace_place (call_id, is_sure).
UPDATE trace_place
SET call_id = other.call_id, is_sure = 1
FROM (
    SELECT open.kernel, open.chain, open.leaf, min(trace_call.call_id) AS call_id
    FROM trace_place AS open
    JOIN trace_way AS way ON way.kernel = open.kernel AND way.chain = open.chain AND way.leaf = open.leaf
        AND way.place = 0
    JOIN trace_step AS own ON own.kernel = way.kernel AND own.chain = way.chain AND own.position = way.position
    JOIN trace_call ON trace_call.key_id = way.key_id AND trace_call.is_here
    JOIN call ON call.call_id = trace_call.call_id
    WHERE open.place = 0 AND NOT open.is_sure AND NOT EXISTS (
        SELECT 1
        FROM trace_step_key AS named
        JOIN trace_step AS root ON root.kernel = named.kernel AND root.chain = named.chain
            AND root.position = named.position
        WHERE named.kernel = open.kernel AND named.position = 0 AND named.key_id = way.key_id
            AND root.line = call.line)
    GROUP BY open.kernel, open.chain, open.leaf
    HAVING count(DISTINCT call.line) = 1 AND max(call.line = own.line) = 0
) AS other
WHERE trace_place.kernel = other.kernel AND trace_place.chain = other.chain AND trace_place.leaf = other.leaf
    AND trace_place.place = 0;
