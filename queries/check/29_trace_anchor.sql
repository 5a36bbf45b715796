-- The call that each step means, and whether its line is that call's: moved with what stands around it, or wrong.
-- Inputs: trace_place, trace_way, trace_step, trace_match, trace_call, trace_line, meta, call.
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
        WHERE trace_step.line IS NOT NULL
        GROUP BY way.kernel, way.chain, way.position, trace_place.call_id
    ),
    step AS MATERIALIZED (
        SELECT *, line = target AND file_id = call_id >> 24 AS is_exact FROM vote WHERE choice = 1
    ),
    -- Which call the document means by a line, in most of its steps, and the lines that it has for a call.
    meant (key_id, line, call_id) AS MATERIALIZED (
        SELECT key_id, line, call_id
        FROM (SELECT key_id, line, call_id,
                     row_number() OVER (PARTITION BY key_id, line ORDER BY count(*) DESC, call_id) AS choice
              FROM step GROUP BY key_id, line, call_id)
        WHERE choice = 1
    ),
    -- The call that stands at the line, where the source has one of the name.
    stands (key_id, line, call_id) AS MATERIALIZED (
        SELECT asked.key_id, asked.line, min(call.call_id)
        FROM (SELECT DISTINCT key_id, line FROM step WHERE NOT is_exact) AS asked
        JOIN trace_call ON trace_call.key_id = asked.key_id AND trace_call.is_here
        JOIN call ON call.call_id = trace_call.call_id AND call.line = asked.line
        GROUP BY asked.key_id, asked.line
    ),
    -- The lines that the document names in a file, in the order of the source; the nearest before and after.
    line AS MATERIALIZED (
        SELECT file_id, call_id, line, target, is_exact,
               lag(is_exact) OVER nearby AS before, lead(is_exact) OVER nearby AS after
        FROM (SELECT DISTINCT file_id, call_id, line, target, is_exact FROM step WHERE file_id = call_id >> 24)
        WINDOW nearby AS (PARTITION BY file_id ORDER BY target, line)
    ),
    own (is_own) AS MATERIALIZED (
        SELECT EXISTS (SELECT 1 FROM trace_line, meta
                       WHERE meta.key = 'content_hash' AND trace_line.class IN ('prose', 'note', 'date')
                           AND instr(trace_line.text, meta.value) > 0)
    )
SELECT step.kernel, step.chain, step.position, step.key_id, step.call_id,
       EXISTS (SELECT 1 FROM trace_match
               WHERE trace_match.kernel = step.kernel AND trace_match.chain = step.chain
                   AND trace_match.position = step.position AND trace_match.op_site_id IS NOT NULL),
       step.is_exact,
       CASE WHEN step.is_exact THEN NULL
           WHEN meant.call_id <> step.call_id AND EXISTS (
               SELECT 1 FROM meant AS own_line
               WHERE own_line.key_id = step.key_id AND own_line.call_id = step.call_id AND own_line.line <> step.line)
           THEN 'other'
           WHEN own.is_own OR line.before AND line.after
           THEN CASE WHEN stands.call_id IS NULL THEN 'wrong' ELSE 'other' END
           ELSE 'moved' END,
       CASE WHEN step.is_exact THEN NULL WHEN meant.call_id <> step.call_id THEN meant.call_id ELSE stands.call_id END
FROM step
JOIN own
LEFT JOIN meant ON meant.key_id = step.key_id AND meant.line = step.line
LEFT JOIN stands ON stands.key_id = step.key_id AND stands.line = step.line
LEFT JOIN line ON line.file_id = step.file_id AND line.call_id = step.call_id AND line.line = step.line;
