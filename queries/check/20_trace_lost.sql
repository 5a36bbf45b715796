-- Steps that the source does not make any more, between two that it has and that are no call and its caller: of two
-- that are no more than 16 steps apart, so that the work does not grow with the cube of a chain's steps.
-- Inputs: trace_way, trace_key, trace_call, trace_far, phase_rule.
-- Fills: trace_lost.
INSERT INTO trace_lost (low, high, key_id, file_id, name, phase)
WITH
    gone (key_id, file_id, name, phase) AS MATERIALIZED (
        SELECT trace_key.key_id, trace_key.file_id, trace_key.name,
               (SELECT nullif(phase_rule.phase, 'any')
                FROM phase_rule
                WHERE phase_rule.subject = 'callee' AND trace_key.callee GLOB phase_rule.pattern
                ORDER BY phase_rule.position LIMIT 1)
        FROM trace_key
        WHERE trace_key.key_id NOT IN (SELECT key_id FROM trace_call WHERE is_here)
    )
SELECT DISTINCT low.key_id, high.key_id, gone.key_id, gone.file_id, gone.name, gone.phase
FROM gone
JOIN trace_way AS way ON way.key_id = gone.key_id
JOIN trace_way AS low ON low.kernel = way.kernel AND low.chain = way.chain AND low.leaf = way.leaf
    AND low.place BETWEEN way.place - 15 AND way.place - 1
JOIN trace_way AS high ON high.kernel = way.kernel AND high.chain = way.chain AND high.leaf = way.leaf
    AND high.place BETWEEN way.place + 1 AND low.place + 16
WHERE low.key_id IN (SELECT key_id FROM trace_call)
    AND (low.key_id, high.key_id) IN (SELECT low, high FROM trace_far);
