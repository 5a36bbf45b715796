-- Where does a call go to one of several targets, and which?
--   :name   last parts of the caller's qualname; NULL: any
-- Columns: the call, its targets, how it was resolved, the conditions above it.
SELECT call_edge.caller_file AS file, call_edge.caller_line AS line, call_edge.caller,
       call_site.callee AS call, count(DISTINCT call_edge.callee || coalesce(call_edge.callee_file, '')) AS targets,
       min(call_edge.kind) AS kind, group_concat(DISTINCT call_edge.callee) AS callees, call_site.guard
FROM (SELECT * FROM call_edge ORDER BY callee, callee_file) AS call_edge
JOIN call_site ON call_site.call_id = call_edge.call_id
WHERE call_edge.certainty = 'candidate'
  AND (:name IS NULL OR call_edge.caller = :name OR substr(call_edge.caller, -length(:name) - 1) = '.' || :name)
GROUP BY call_edge.call_id
HAVING targets > 1
ORDER BY call_edge.caller_file, call_edge.caller_line, call_site.col, call_edge.call_id;
