-- What decides between paths: where is a label handed out, and what does it lead to?
--   :label  member of an enum, 'MLA', 'AttnForwardMethod.MLA', or a call that it leads to, 'forward_absorb*' (GLOB);
--           NULL: all
-- Columns: role ('given': a function returns it; 'taken': a test compares with it, callee is what is called there),
-- label, place, what is returned or called, all conditions above. Only labels that the linked models come to; 'given'
-- also counts where a function is not reached.
WITH
    wanted (enum, label) AS MATERIALIZED (
        SELECT enum, label
        FROM (SELECT enum, label FROM label_place UNION SELECT enum, label FROM guard_label)
        WHERE :label IS NULL OR label = :label OR enum || '.' || label = :label
        UNION
        SELECT guard_label.enum, guard_label.label
        FROM call
        JOIN name_part AS callee ON callee.name_id = call.callee_id AND callee.last GLOB :label
        JOIN guard_label ON guard_label.guard_id = call.guard_id
    )
SELECT DISTINCT 'given' AS role, wanted.enum || '.' || wanted.label AS label, return_value.file, return_value.line,
       return_value.function, return_value.value AS what, return_value.guard
FROM wanted
JOIN label_place ON label_place.enum = wanted.enum AND label_place.label = wanted.label
JOIN return_value ON return_value.return_id = label_place.place
UNION ALL
SELECT 'taken', wanted.enum || '.' || wanted.label, call_site.file, call_site.line, call_site.caller, call_site.callee,
       call_site.guard
FROM wanted
JOIN guard_label ON guard_label.enum = wanted.enum AND guard_label.label = wanted.label
JOIN call_site ON call_site.guard_id = guard_label.guard_id AND call_site.kind = 'call'
    AND call_site.call_id BETWEEN guard_label.guard_id / 2 AND guard_label.guard_id / 2 + 16777215
ORDER BY label, role, file, line, what, guard;
