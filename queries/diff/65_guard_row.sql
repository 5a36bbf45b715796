-- What differs of the conditions and arguments of calls that both versions have.
-- Inputs: diff_told, diff_condition. Writes diff_row: what 'guard' and 'argument'. The order of conditions is no
-- difference, and a condition that stands twice is one. A call in the place of another names that, too.
INSERT INTO diff_row (what, change, name, place, was, now, old_file, old_line, new_file, new_line, detail,
                      kernels, ops)
WITH
    lone (old_call, side, text, guard_id) AS (
        SELECT old_call, min(side), text, min(guard_id)
        FROM diff_condition
        GROUP BY old_call, text
        HAVING min(side) = max(side)
    ),
    listed (old_call, was, now) AS (
        SELECT old_call, group_concat(CASE side WHEN 'old' THEN text END, ' and '),
               group_concat(CASE side WHEN 'new' THEN text END, ' and ')
        FROM (SELECT * FROM lone ORDER BY old_call, guard_id)
        GROUP BY old_call
    )
SELECT 'guard', 'changed',
       name || CASE WHEN old_name NOT IN (name, name || '()') THEN ' (was ' || old_name || ')' ELSE '' END, caller,
       listed.was, listed.now, old_file, old_line, new_file, new_line, kind,
       CASE kind WHEN 'kernel' THEN name END, CASE kind WHEN 'op' THEN name END
FROM listed
JOIN diff_told ON diff_told.old_call = listed.old_call;

INSERT INTO diff_row (what, change, name, place, was, now, old_file, old_line, new_file, new_line, detail,
                      kernels, ops)
SELECT 'argument', 'changed', name, caller, was, now, old_file, old_line, new_file, new_line, kind,
       CASE kind WHEN 'kernel' THEN name END, CASE kind WHEN 'op' THEN name END
FROM diff_told
WHERE was IS NOT NULL AND kind IN ('kernel', 'op') AND NOT is_other;
