-- Steps whose file makes no such call, where one function of the source, of the name that the step above calls, makes
-- it in another file.
-- Inputs: trace_step, trace_step_key, trace_key, trace_call, trace_anchor, call, scope, name, name_part.
-- Fills: trace_elsewhere. Of several calls there the one of the line's place among as many lines, else none.
INSERT INTO trace_elsewhere (kernel, chain, position, call_id)
WITH
    step (kernel, chain, position, callee, function, line) AS MATERIALIZED (
        SELECT low.kernel, low.chain, low.position, trace_key.callee, high_key.name, low.line
        FROM trace_step_key
        JOIN trace_key ON trace_key.key_id = trace_step_key.key_id AND trace_key.file_id > 0
        JOIN trace_step AS low ON low.kernel = trace_step_key.kernel AND low.chain = trace_step_key.chain
            AND low.position = trace_step_key.position
        JOIN trace_step AS high ON high.kernel = low.kernel AND high.chain = low.chain
            AND high.parent_position = low.position
        JOIN trace_step_key AS above ON above.kernel = high.kernel AND above.chain = high.chain
            AND above.position = high.position
        JOIN trace_key AS high_key ON high_key.key_id = above.key_id
        LEFT JOIN trace_anchor AS anchor ON anchor.kernel = low.kernel AND anchor.chain = low.chain
            AND anchor.position = low.position
        WHERE anchor.kernel IS NULL
            AND trace_key.key_id NOT IN (SELECT key_id FROM trace_call WHERE is_here)
        GROUP BY low.kernel, low.chain, low.position
        HAVING count(DISTINCT high_key.name) = 1
    ),
    made (callee, function, scope_id, call_id, line, ordinal) AS MATERIALIZED (
        SELECT name.text, qualname.last, call.scope_id, call.call_id, call.line,
               row_number() OVER (PARTITION BY name.text, qualname.last ORDER BY call.call_id)
        FROM call
        JOIN name ON name.name_id = call.callee_id
        JOIN scope ON scope.scope_id = call.scope_id AND scope.scope_kind_id = 3
        JOIN name_part AS qualname ON qualname.name_id = scope.qualname_id
        WHERE call.callee_id IN (SELECT name_id FROM name WHERE text IN (SELECT callee FROM step))
            AND qualname.last IN (SELECT function FROM step)
    ),
    told (callee, function, line, ordinal) AS MATERIALIZED (
        SELECT callee, function, line, row_number() OVER (PARTITION BY callee, function ORDER BY line)
        FROM (SELECT DISTINCT callee, function, line FROM step)
    )
SELECT step.kernel, step.chain, step.position, made.call_id
FROM step
JOIN told ON told.callee = step.callee AND told.function = step.function AND told.line IS step.line
JOIN made ON made.callee = step.callee AND made.function = step.function
WHERE (SELECT count(DISTINCT each.scope_id) FROM made AS each
       WHERE each.callee = step.callee AND each.function = step.function) = 1
    AND ((SELECT count(*) FROM made AS each WHERE each.callee = step.callee AND each.function = step.function) = 1
        OR made.ordinal = told.ordinal
            AND (SELECT count(*) FROM made AS each
                 WHERE each.callee = step.callee AND each.function = step.function)
                = (SELECT count(*) FROM told AS each
                   WHERE each.callee = step.callee AND each.function = step.function));
