-- Who calls this function or kernel?
--   :name   its qualname or the last parts of it: 'forward', 'RMSNorm.forward_cuda', 'fp8_scaled_mm'; NULL: any
--   :file   GLOB over the file of the callee, '*/layernorm.py'; NULL: any, kernels too
-- Columns: place and qualname of the caller, what it calls, how the call was resolved, the
-- conditions above the call.
SELECT call_edge.caller_file AS file, call_edge.caller_line AS line, call_edge.caller,
       call_edge.callee, call_edge.callee_file, call_edge.kind, call_edge.certainty, call_site.guard
FROM (
    SELECT DISTINCT call_id, caller_file, caller_line, caller, callee, callee_file, kind, certainty
    FROM call_edge
    WHERE (:name IS NULL OR callee = :name OR substr(callee, -length(:name) - 1) = '.' || :name)
      AND (:file IS NULL OR callee_file GLOB :file)
) AS call_edge
JOIN call_site ON call_site.call_id = call_edge.call_id
ORDER BY call_edge.caller_file, call_edge.caller_line, call_site.col, call_edge.callee,
         call_edge.callee_file, call_edge.kind, call_edge.certainty;
