-- Which calls in reach are not resolved, how many for each reason?
-- Columns: the reason, how many call sites, how many functions (in a context) hold them, an example.
SELECT unresolved_reason.reason, count(DISTINCT unresolved_call.call_id) AS calls,
       count(DISTINCT unresolved_call.caller_node) AS callers,
       min(call_site.file || ':' || call_site.line || ' ' || call_site.callee) AS example
FROM unresolved_call
JOIN unresolved_reason ON unresolved_reason.unresolved_reason_id = unresolved_call.unresolved_reason_id
JOIN call_site ON call_site.call_id = unresolved_call.call_id
GROUP BY unresolved_reason.reason
ORDER BY calls DESC, unresolved_reason.reason;
