-- Which calls in reach are not resolved?
--   :reason as in the query 'unresolved'; NULL: any
--   :file   GLOB over the file; NULL: any
-- Columns: the reason, the call as written and its place, the conditions above it.
SELECT DISTINCT unresolved_reason.reason, call_site.callee AS call, call_site.caller, call_site.file,
       call_site.line, call_site.col, call_site.guard
FROM unresolved_call
JOIN unresolved_reason ON unresolved_reason.unresolved_reason_id = unresolved_call.unresolved_reason_id
JOIN call_site ON call_site.call_id = unresolved_call.call_id
WHERE (:reason IS NULL OR unresolved_reason.reason = :reason)
  AND (:file IS NULL OR call_site.file GLOB :file)
ORDER BY call_site.file, call_site.line, call_site.col, unresolved_reason.reason, call_site.callee;
