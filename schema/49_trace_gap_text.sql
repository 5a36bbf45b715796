-- The gaps in words: what check says of them.
--   code, kernel, chain, position, high as in trace_gap; low, upper, next: the texts of the steps
--   link          ' (deepseek_v2.py:1201)', what the step above links to; '' without link, or where several are wrong
--   doc_line      of the step above; file, line: of the lower step's call in the source
--   holder        the function that makes that call
CREATE VIEW trace_gap_text AS
SELECT trace_gap.code, trace_gap.kernel, trace_gap.chain, trace_gap.position, trace_gap.high, trace_gap.wrong,
       trace_gap.missing,
       trace_gap.places, trace_gap.files, trace_gap.callers,
       '`' || low.callee || '()`' AS low, '`' || high.callee || '()`' AS upper,
       '`' || next.callee || '()`' AS next,
       coalesce(CASE WHEN trace_gap.wrong GLOB '*←*' THEN '' END,
                ' (' || replace(above.file, rtrim(above.file, replace(above.file, '/', '')), '') || ':' || above.line
           || ')', '') AS link,
       above.doc_line, source_file.file, call.line, caller.text AS holder
FROM trace_gap
JOIN trace_step AS below ON below.kernel = trace_gap.kernel AND below.chain = trace_gap.chain
    AND below.position = trace_gap.position
JOIN trace_step AS above ON above.kernel = trace_gap.kernel AND above.chain = trace_gap.chain
    AND above.position = trace_gap.high
JOIN trace_key AS low ON low.key_id = trace_gap.low_key
LEFT JOIN trace_step_key ON trace_step_key.kernel = trace_gap.kernel AND trace_step_key.chain = trace_gap.chain
    AND trace_step_key.position = trace_gap.high
LEFT JOIN trace_key AS high ON high.key_id = trace_step_key.key_id
LEFT JOIN trace_key AS next ON next.key_id = trace_gap.next_key
JOIN trace_way ON trace_way.kernel = trace_gap.kernel AND trace_way.chain = trace_gap.chain
    AND trace_way.leaf = trace_gap.leaf AND trace_way.position = trace_gap.position
LEFT JOIN trace_place ON trace_place.kernel = trace_way.kernel AND trace_place.chain = trace_way.chain
    AND trace_place.leaf = trace_way.leaf AND trace_place.place = trace_way.place
LEFT JOIN call ON call.call_id = trace_place.call_id
LEFT JOIN source_file ON source_file.file_id = call.file_id
LEFT JOIN scope ON scope.scope_id = call.scope_id
LEFT JOIN name AS caller ON caller.name_id = scope.qualname_id;

-- Steps that name a call that their file does not make, or link to a file that the source does not have, or to none,
-- and that are found nowhere else.
--   kernel, chain, position, doc_line, line  as in trace_step; callee, file_id, name as in trace_key
--   linked   the file that the step links to; low_key: the key of the step below
CREATE VIEW trace_lost_step AS
WITH RECURSIVE
    -- Every suffix of a source file that ends as a path of the document, the whole first; ends where no '/' is left.
    file_suffix (rest) AS (
        SELECT file
        FROM source_file
        WHERE replace(file, rtrim(file, replace(file, '/', '')), '') IN (
            SELECT replace(file, rtrim(file, replace(file, '/', '')), '') FROM trace_step)
        UNION ALL
        SELECT substr(rest, instr(rest, '/') + 1) FROM file_suffix WHERE instr(rest, '/') > 0
    )
SELECT trace_step.kernel, trace_step.chain, trace_step.position, trace_step.doc_line, trace_key.callee,
       trace_step.file AS linked, trace_step.line, trace_key.file_id, trace_key.name,
       (SELECT key_id FROM trace_step_key AS low
        WHERE low.kernel = trace_step.kernel AND low.chain = trace_step.chain
            AND low.position = trace_step.parent_position) AS low_key
FROM trace_step
JOIN trace_step_key ON trace_step_key.kernel = trace_step.kernel AND trace_step_key.chain = trace_step.chain
    AND trace_step_key.position = trace_step.position
JOIN trace_key ON trace_key.key_id = trace_step_key.key_id
WHERE trace_key.key_id NOT IN (SELECT key_id FROM trace_call WHERE is_here)
    AND NOT EXISTS (
        SELECT 1 FROM trace_anchor
        WHERE trace_anchor.kernel = trace_step.kernel AND trace_anchor.chain = trace_step.chain
            AND trace_anchor.position = trace_step.position
            AND NOT (trace_key.file_id = 0 AND coalesce(trace_anchor.verdict, '') = 'wrong'))
    AND (trace_step.kernel, trace_step.chain, trace_step.position) NOT IN (
        SELECT kernel, chain, position FROM trace_elsewhere)
    -- A call elsewhere that may be meant is enough.
    AND NOT EXISTS (
        SELECT 1
        FROM trace_way
        JOIN trace_place ON trace_place.kernel = trace_way.kernel AND trace_place.chain = trace_way.chain
            AND trace_place.leaf = trace_way.leaf AND trace_place.place = trace_way.place
        WHERE trace_way.kernel = trace_step.kernel AND trace_way.chain = trace_step.chain
            AND trace_way.leaf = trace_step.position AND trace_way.position = trace_step.position
            AND NOT trace_place.is_sure)
    AND (trace_key.file_id > 0 OR trace_step.file IS NULL
        OR trace_step.file NOT IN (SELECT rest FROM file_suffix));
