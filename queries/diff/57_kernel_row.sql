-- Kernels added, removed, replaced at the same call site, under another name, and of other ops than before.
-- Inputs: old and new; call, linked_edge, scope, name, source_file; diff_kernel, diff_kernel_call, diff_kernel_name,
-- diff_replaced, diff_op_kernel, diff_way, diff_pair, diff_file. Writes diff_row.
-- A kernel that is gone and was replaced has the lines of its replacements only, and so has a new one that replaces
-- one: they count the calls that are gone, and new, beside.
CREATE TEMP TABLE diff_kernel_swap AS
SELECT old_kernel, old_source, kernel, source, count(*) AS calls, min(new_call) AS new_call, min(old_call) AS old_call
FROM diff_replaced
GROUP BY old_kernel, old_source, kernel, source;

-- Kernels that are in one version only and stand in such a line; calls of them that it does not tell.
CREATE TEMP TABLE diff_swapped AS
SELECT diff_kernel.kernel, diff_kernel.source,
       max(diff_kernel.old_calls + diff_kernel.new_calls) - sum(swap.calls) AS more
FROM diff_kernel
JOIN diff_kernel_swap AS swap
    ON diff_kernel.old_calls = 0 AND swap.kernel = diff_kernel.kernel AND swap.source = diff_kernel.source
    OR diff_kernel.new_calls = 0 AND swap.old_kernel = diff_kernel.kernel AND swap.old_source = diff_kernel.source
GROUP BY diff_kernel.kernel, diff_kernel.source;

INSERT INTO diff_row (what, change, name, place, was, now, old_file, old_line, new_file, new_line, detail, weight,
                      kernels, ops)
SELECT 'kernel', 'replaced', swap.kernel || ' (' || swap.source || ')', caller.text,
       swap.old_kernel || ' (' || swap.old_source || ')', coalesce(there.new_use, here.old_use), old_file.file,
       old_call.line, new_file.file, new_call.line,
       CASE WHEN swap.calls > 1 OR gone.more > 0 OR come.more > 0
           THEN 'at ' || swap.calls || ' call site' || CASE swap.calls WHEN 1 THEN '' ELSE 's' END
               || coalesce(', gone from ' || gone.more || ' more', '')
               || coalesce(', new at ' || come.more || ' more', '')
       END, there.new_count,
       swap.kernel || char(10) || swap.old_kernel, coalesce(there.new_use, here.old_use)
FROM diff_kernel_swap AS swap
LEFT JOIN diff_kernel AS here ON here.kernel = swap.old_kernel AND here.source = swap.old_source
LEFT JOIN diff_kernel AS there ON there.kernel = swap.kernel AND there.source = swap.source
LEFT JOIN diff_swapped AS gone ON gone.kernel = swap.old_kernel AND gone.source = swap.old_source AND gone.more > 0
LEFT JOIN diff_swapped AS come ON come.kernel = swap.kernel AND come.source = swap.source AND come.more > 0
JOIN old.call AS old_call ON old_call.call_id = swap.old_call
JOIN old.source_file AS old_file ON old_file.file_id = swap.old_call >> 24
JOIN new.call AS new_call ON new_call.call_id = swap.new_call
JOIN new.source_file AS new_file ON new_file.file_id = swap.new_call >> 24
JOIN new.scope ON scope.scope_id = new_call.scope_id
JOIN new.name AS caller ON caller.name_id = scope.qualname_id;

INSERT INTO diff_row (what, change, name, place, was, now, weight, kernels, ops)
SELECT 'kernel', CASE old_calls WHEN 0 THEN 'added' ELSE 'removed' END, kernel || ' (' || source || ')',
       source, old_use, new_use, coalesce(old_use, new_use, '(') NOT LIKE '(%', kernel, coalesce(old_use, new_use)
FROM diff_kernel
WHERE (old_calls = 0 OR new_calls = 0)
  AND NOT EXISTS (SELECT 1 FROM diff_swapped WHERE diff_swapped.kernel = diff_kernel.kernel
                  AND diff_swapped.source = diff_kernel.source);

INSERT INTO diff_row (what, change, name, place, was, kernels)
SELECT 'kernel', 'moved', kernel || ' (' || source || ')', source, old_kernel, kernel || char(10) || old_kernel
FROM diff_kernel_name;

-- Ops that a kernel of both versions has in one of them only, by the names that they have there; those to which a way
-- leads in both, and those of an op that has another name now, are told apart.
INSERT INTO diff_row (what, change, name, place, was, now, detail, kernels, ops)
SELECT 'kernel', 'changed', kernel || ' (' || source || ')', source,
       group_concat(CASE WHEN now IS NULL THEN old_op END, char(10)),
       group_concat(CASE WHEN was IS NULL THEN op END, char(10)),
       note,
       kernel, group_concat(op || coalesce(char(10) || old_op, ''), char(10))
FROM (SELECT *, CASE WHEN EXISTS (SELECT 1 FROM diff_way AS way WHERE way.kernel = lone.kernel
                                  AND way.source = lone.source AND way.op = lone.op) THEN 'its calls are in both'
                     WHEN now IS NULL AND old_op <> op THEN 'the op is ' || op || ' now' END AS note
      FROM diff_op_kernel AS lone WHERE origin = 'source' ORDER BY kernel, source, op)
JOIN diff_kernel USING (kernel, source)
WHERE (was IS NULL) <> (now IS NULL) AND old_calls > 0 AND new_calls > 0
GROUP BY kernel, source, note;

-- Of what is gone or new, a call that stands on both sides: it goes to something else there, or is not reached.
UPDATE diff_row
SET detail = CASE change WHEN 'added' THEN CASE is_elsewhere WHEN 1 THEN 'its call stood, and went elsewhere'
                                                             ELSE 'its call stood, not reached' END
             ELSE CASE is_elsewhere WHEN 1 THEN 'its call stands, and goes elsewhere'
                                  ELSE 'its call stands, not reached' END END
FROM (
    SELECT 'old' AS side, call.kernel || ' (' || call.source || ')' AS kernel,
           max(EXISTS (SELECT 1 FROM new.linked_edge AS edge WHERE edge.call_id = diff_pair.new_call)) AS is_elsewhere
    FROM diff_kernel
    JOIN diff_kernel_call AS call USING (kernel, source)
    JOIN diff_pair ON diff_pair.old_call = call.call_id
    WHERE diff_kernel.new_calls = 0 AND call.side = 'old' AND NOT diff_pair.is_other
    GROUP BY call.kernel, call.source
    UNION ALL
    SELECT 'new', call.kernel || ' (' || call.source || ')',
           max(EXISTS (SELECT 1 FROM old.linked_edge AS edge WHERE edge.call_id = diff_pair.old_call))
    FROM diff_kernel
    JOIN diff_kernel_call AS call USING (kernel, source)
    JOIN diff_pair ON diff_pair.new_call = call.call_id
    WHERE diff_kernel.old_calls = 0 AND call.side = 'new' AND NOT diff_pair.is_other
    GROUP BY call.kernel, call.source
) AS stands
WHERE what = 'kernel' AND diff_row.name = stands.kernel
  AND change = CASE stands.side WHEN 'old' THEN 'removed' ELSE 'added' END
  AND EXISTS (SELECT 1 FROM diff_file); -- of one source, all calls stand
