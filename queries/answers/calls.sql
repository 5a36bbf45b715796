-- What does this function call?
--   :name   its qualname or the last parts of it: 'DeepseekV2MoE.forward'; NULL: any
--   :file   GLOB over its file; NULL: any
-- Columns: the call as written, where it goes, how it was resolved, the conditions above it.
SELECT call_edge.caller_file AS file, call_edge.caller_line AS line, call_edge.caller,
       call_site.callee AS call, call_edge.callee, call_edge.callee_file, call_edge.callee_line,
       call_edge.kind, call_edge.certainty, call_site.guard
FROM (
    SELECT DISTINCT call_id, caller_file, caller_line, caller, callee, callee_file, callee_line, kind, certainty
    FROM call_edge
    WHERE (:name IS NULL OR caller = :name OR substr(caller, -length(:name) - 1) = '.' || :name)
      AND (:file IS NULL OR caller_file GLOB :file)
) AS call_edge
JOIN call_site ON call_site.call_id = call_edge.call_id
ORDER BY call_edge.caller_file, call_edge.caller_line, call_site.col, call_edge.callee,
         call_edge.callee_file, call_edge.callee_line, call_edge.kind, call_edge.certainty;
