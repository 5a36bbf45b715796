-- The lines that the document names for calls, file by file, with what their neighbours are.
-- Inputs: trace_place, trace_way, trace_key, trace_step, call.
-- Fills: trace_told_line.
INSERT OR IGNORE INTO trace_told_line (file_id, call_id, line, is_framed)
SELECT file_id, call_id, line, coalesce(lag(is_exact) OVER nearby AND lead(is_exact) OVER nearby, 0)
FROM (
    SELECT DISTINCT trace_key.file_id, trace_place.call_id, trace_step.line, call.line AS target,
           trace_step.line = call.line AS is_exact
    FROM trace_place
    JOIN trace_way AS way ON way.kernel = trace_place.kernel AND way.chain = trace_place.chain
        AND way.leaf = trace_place.leaf AND way.place = trace_place.place
    JOIN trace_key ON trace_key.key_id = way.key_id AND trace_key.file_id = trace_place.call_id >> 24
    JOIN trace_step ON trace_step.kernel = way.kernel AND trace_step.chain = way.chain
        AND trace_step.position = way.position
    JOIN call ON call.call_id = trace_place.call_id
    WHERE trace_step.line IS NOT NULL AND trace_place.is_sure
)
WINDOW nearby AS (PARTITION BY file_id ORDER BY target, line);
