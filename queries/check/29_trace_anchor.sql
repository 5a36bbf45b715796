-- The call that each step means, and whether its line is that call's: moved with what stands around it, or wrong.
-- Inputs: trace_place, trace_way, trace_step, trace_match, trace_call, trace_told_line, trace_own, trace_line, call,
-- scope.
-- Fills: trace_anchor. Of several ways through a step, most decide.
INSERT INTO trace_anchor (kernel, chain, position, key_id, call_id, is_op, is_exact, verdict, other_call)
WITH
    vote (kernel, chain, position, key_id, call_id, line, target, file_id, choice) AS (
        SELECT way.kernel, way.chain, way.position, way.key_id, trace_place.call_id, trace_step.line, call.line,
               trace_key.file_id,
               row_number() OVER (PARTITION BY way.kernel, way.chain, way.position
                                  ORDER BY count(*) DESC, trace_place.call_id)
        FROM trace_place
        JOIN trace_way AS way ON way.kernel = trace_place.kernel AND way.chain = trace_place.chain
            AND way.leaf = trace_place.leaf AND way.place = trace_place.place
        JOIN trace_key ON trace_key.key_id = way.key_id
        JOIN trace_step ON trace_step.kernel = way.kernel AND trace_step.chain = way.chain
            AND trace_step.position = way.position
        JOIN call ON call.call_id = trace_place.call_id
        WHERE trace_step.line IS NOT NULL AND trace_place.is_sure
        GROUP BY way.kernel, way.chain, way.position, trace_place.call_id
    ),
    step AS MATERIALIZED (
        SELECT *, line = target AND file_id = call_id >> 24 AS is_exact,
               count(*) OVER (PARTITION BY key_id, line, call_id) AS votes
        FROM vote
        WHERE choice = 1
    ),
    -- Which call the document means by a line, in most of its steps.
    told AS (
        SELECT *, first_value(call_id) OVER (PARTITION BY key_id, line ORDER BY votes DESC, call_id) AS meant
        FROM step
    ),
    -- The first and the last of the lines that mean the step's call.
    each AS MATERIALIZED (
        SELECT *, min(CASE WHEN meant = call_id THEN line END) OVER own AS first,
               max(CASE WHEN meant = call_id THEN line END) OVER own AS last,
               max(is_exact) OVER (PARTITION BY key_id, line) AS is_line_of_one,
               -- Of the other steps of the chain, half at least stand at their lines.
               2 * sum(is_exact) OVER chain >= count(*) OVER chain - 1 AS is_chain_right,
               -- The call of this name that stands at the line.
               CASE WHEN NOT is_exact THEN (
                   SELECT min(call.call_id)
                   FROM trace_call
                   JOIN call ON call.call_id = trace_call.call_id
                   WHERE trace_call.key_id = told.key_id AND trace_call.is_here AND call.line = told.line) END AS stands
        FROM told
        WINDOW own AS (PARTITION BY key_id, call_id), chain AS (PARTITION BY kernel, chain)
    ),
    -- Steps whose line stands in the function that makes the call below, as far as that one has moved, and on the other
    -- side of that call than its caller: such a line has not moved.
    inside (kernel, chain, position) AS MATERIALIZED (
        SELECT DISTINCT high.kernel, high.chain, high.position
        FROM step AS high
        CROSS JOIN trace_step ON trace_step.kernel = high.kernel AND trace_step.chain = high.chain
            AND trace_step.position = high.position
        CROSS JOIN step AS low ON low.kernel = high.kernel AND low.chain = high.chain
            AND low.position = trace_step.parent_position AND low.file_id = high.file_id
        CROSS JOIN call ON call.call_id = low.call_id AND call.call_id >> 24 = low.file_id
        CROSS JOIN scope ON scope.scope_id = call.scope_id AND scope.scope_kind_id = 3
        WHERE NOT high.is_exact AND high.target NOT BETWEEN scope.line AND scope.end_line
            AND (high.line < low.line) <> (high.target < low.target)
            AND high.line BETWEEN scope.line - 2 + low.line - low.target AND scope.end_line + low.line - low.target
    ),
    -- Made from this source; or it tells from which, and it is another.
    own (is_own, is_foreign) AS MATERIALIZED (
        SELECT EXISTS (SELECT 1 FROM trace_own),
               EXISTS (SELECT 1 FROM trace_line WHERE class IN ('prose', 'note', 'date')
                   AND text LIKE '%Content hash:%') AND NOT EXISTS (SELECT 1 FROM trace_own)
    )
SELECT step.kernel, step.chain, step.position, step.key_id, step.call_id,
       EXISTS (SELECT 1 FROM trace_match INDEXED BY trace_match_by_position
               WHERE trace_match.kernel = step.kernel AND trace_match.chain = step.chain
                   AND trace_match.position = step.position AND trace_match.op_site_id IS NOT NULL),
       step.is_exact,
       CASE WHEN step.is_exact THEN NULL
           WHEN step.meant <> step.call_id AND (step.first <> step.line OR step.last <> step.line) THEN 'other'
           WHEN step.is_line_of_one AND step.stands IS NOT NULL THEN 'other'
           WHEN step.file_id = 0 AND step.line = step.target THEN 'wrong' -- the file alone is not there
           WHEN (step.kernel, step.chain, step.position) IN (SELECT kernel, chain, position FROM inside) THEN 'wrong'
           WHEN own.is_own OR told_line.is_framed AND step.is_chain_right AND NOT own.is_foreign
           THEN CASE WHEN step.stands IS NULL THEN 'wrong' ELSE 'other' END
           ELSE 'moved' END,
       CASE WHEN step.is_exact THEN NULL WHEN step.is_line_of_one THEN step.stands
           WHEN step.meant <> step.call_id THEN step.meant ELSE step.stands END
FROM each AS step
CROSS JOIN own
LEFT JOIN trace_told_line AS told_line ON told_line.file_id = step.file_id AND told_line.call_id = step.call_id
    AND told_line.line = step.line;
