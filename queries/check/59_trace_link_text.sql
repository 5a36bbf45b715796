-- How the document links to the calls that its steps should name: with the prefix that most of its links have; what is
-- no name, `(a if x else b)()`, as code; an op, and a module called through a parameter, by the attribute that it came
-- from.
-- Inputs: trace_step, trace_link, trace_place, trace_route, trace_wanted_step, trace_inner, trace_caller,
-- trace_elsewhere, call, call_origin, op_site.
-- Fills: trace_link_text.
INSERT INTO trace_link_text (call_id, target, text)
WITH
    prefix (text) AS MATERIALIZED (
        SELECT substr(trace_link.link_path, 1, length(trace_link.link_path) - length(trace_link.file))
        FROM (SELECT link_path, count(*) AS steps
              FROM trace_step WHERE link_path IS NOT NULL GROUP BY link_path) AS each
        CROSS JOIN trace_link ON trace_link.link_path = each.link_path
        WHERE substr(trace_link.link_path, -length(trace_link.file)) = trace_link.file
        GROUP BY 1
        ORDER BY sum(each.steps) DESC, 1
        LIMIT 1
    ),
    asked (call_id) AS (
        SELECT call_id FROM trace_place UNION SELECT call_id FROM trace_route
        UNION SELECT call_id FROM trace_wanted_step UNION SELECT call_id FROM trace_inner
        UNION SELECT call_id FROM trace_elsewhere UNION SELECT call_id FROM trace_caller WHERE place = 1
    )
SELECT asked.call_id, prefix.text || source_file.file || '#L' || call.line,
       '[' || CASE WHEN origin.text IS NULL AND op.text IS NOT NULL THEN op.text
           WHEN name.text GLOB '[A-Za-z_]*' THEN coalesce(origin.text, name.text) || '()'
           ELSE '`' || name.text || '()`' END
           || '](' || prefix.text || source_file.file || '#L' || call.line || ')'
FROM prefix
CROSS JOIN asked
CROSS JOIN call ON call.call_id = asked.call_id
CROSS JOIN source_file ON source_file.file_id = call.file_id
CROSS JOIN name ON name.name_id = call.callee_id
LEFT JOIN (
    SELECT call_id, min(origin) AS text FROM call_origin GROUP BY call_id HAVING count(DISTINCT origin) = 1
) AS origin ON origin.call_id = asked.call_id
LEFT JOIN (
    SELECT call_id, min(op) AS text FROM op_site GROUP BY call_id
    HAVING count(DISTINCT op) = 1 AND min(op) GLOB '[A-Za-z_]*()'
) AS op ON op.call_id = asked.call_id;
