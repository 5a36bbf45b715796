-- How the document links to the calls that its steps should name: with the prefix that most of its links have.
-- Inputs: trace_step, trace_file, trace_place, trace_route, call.
-- Fills: trace_link_text.
INSERT INTO trace_link_text (call_id, target, text)
WITH
    prefix (text) AS MATERIALIZED (
        SELECT substr(link_path, 1, length(link_path) - length(file))
        FROM (
            SELECT trace_step.link_path, trace_file.file
            FROM trace_step
            JOIN trace_file ON trace_file.link_path = trace_step.link_path
            WHERE substr(trace_step.link_path, -length(trace_file.file)) = trace_file.file
        )
        GROUP BY 1
        ORDER BY count(*) DESC, 1
        LIMIT 1
    ),
    asked (call_id) AS (
        SELECT call_id FROM trace_place UNION SELECT call_id FROM trace_route
    )
SELECT asked.call_id, prefix.text || source_file.file || '#L' || call.line,
       '[' || name.text || '()](' || prefix.text || source_file.file || '#L' || call.line || ')'
FROM asked
JOIN prefix
JOIN call ON call.call_id = asked.call_id
JOIN source_file ON source_file.file_id = call.file_id
JOIN name ON name.name_id = call.callee_id;
