-- Under which conditions is something called, anywhere in the source?
--   :call   the call as written, 'self.forward_absorb_core', or its last name; NULL: any
--   :caller qualname of the calling function or the last parts of it; NULL: any
--   :file   GLOB over the file; NULL: any
-- Columns: the call, its place, all conditions from the function down (NULL: none).
SELECT call_site.callee AS call, call_site.caller, call_site.file, call_site.line, call_site.guard
FROM call_site
WHERE (:call IS NULL OR call_site.callee = :call OR substr(call_site.callee, -length(:call) - 1) = '.' || :call)
  AND (:caller IS NULL OR call_site.caller = :caller
       OR substr(call_site.caller, -length(:caller) - 1) = '.' || :caller)
  AND (:file IS NULL OR call_site.file GLOB :file)
ORDER BY call_site.file, call_site.line, call_site.col, call_site.call_id;
