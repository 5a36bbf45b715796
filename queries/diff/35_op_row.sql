-- Ops added, removed, moved to another function, replaced at the same call site, and of another class, path or phase.
-- Inputs: old and new; call, linked_edge; diff_op, diff_op_pair, diff_pair, diff_function, diff_same, diff_file. Writes
-- diff_row; was and now of one that was removed or added say where its call stands on both sides, else how many calls
-- of it the function makes more or less, where it makes any in both. A function that moved moved its ops.
INSERT INTO diff_row (what, change, name, place, old_file, old_line, new_file, new_line, was, now, detail,
                      ops)
WITH
    placed (op_id, op, side, scope_id) AS MATERIALIZED ( -- the function, by its number in the new version
        SELECT op_id, op, side, coalesce(diff_function.new_scope,
               call.scope_id + (diff_same.new_file - diff_same.old_file << 24), -call.scope_id)
        FROM diff_op
        LEFT JOIN old.call USING (call_id)
        LEFT JOIN diff_function ON diff_function.old_scope = call.scope_id
        LEFT JOIN diff_same ON diff_same.old_file = call.scope_id >> 24
        WHERE +side = 'old'
        UNION ALL
        SELECT op_id, op, side, call.scope_id FROM diff_op LEFT JOIN new.call USING (call_id)
        WHERE side = 'new'
    ),
    counted (op, scope_id, old_count, new_count) AS MATERIALIZED (
        SELECT op, scope_id, sum(side = 'old'), sum(side = 'new') FROM placed GROUP BY op, scope_id
    ),
    lone AS (
        SELECT diff_op.*,
               CASE WHEN NOT EXISTS (SELECT 1 FROM diff_file) THEN NULL -- of one source, all calls stand
                    WHEN side = 'old' THEN
                        (SELECT CASE WHEN EXISTS (SELECT 1 FROM new.linked_edge WHERE call_id = diff_pair.new_call)
                                     THEN 'its call stands, and goes elsewhere' ELSE 'its call stands, not reached' END
                         FROM diff_pair WHERE old_call = diff_op.call_id AND NOT is_other)
                    ELSE
                        (SELECT CASE WHEN EXISTS (SELECT 1 FROM old.linked_edge WHERE call_id = diff_pair.old_call)
                                     THEN 'its call stood, and went elsewhere' ELSE 'its call stood, not reached' END
                         FROM diff_pair WHERE new_call = diff_op.call_id AND NOT is_other) END AS note,
               CASE side WHEN 'old' THEN old_count - new_count ELSE new_count - old_count END AS more,
               min(old_count, new_count) > 0 AS is_again
        FROM diff_op
        CROSS JOIN placed USING (op_id, op, side)
        LEFT JOIN counted USING (op, scope_id)
        WHERE op_id NOT IN (SELECT old_id FROM diff_op_pair UNION ALL SELECT new_id FROM diff_op_pair)
    ),
    told AS (
        SELECT *, coalesce(note, CASE WHEN NOT is_again OR more < 1 THEN NULL
                                      WHEN more = 1 THEN 'one ' || CASE side WHEN 'old' THEN 'call less'
                                                                             ELSE 'more call' END
                                      ELSE more || CASE side WHEN 'old' THEN ' calls less' ELSE ' more calls' END END)
                  AS words
        FROM lone
    )
SELECT 'op', CASE side WHEN 'old' THEN 'removed' ELSE 'added' END, op, caller,
       CASE side WHEN 'old' THEN file END, CASE side WHEN 'old' THEN line END,
       CASE side WHEN 'new' THEN file END, CASE side WHEN 'new' THEN line END,
       CASE side WHEN 'old' THEN words END, CASE side WHEN 'new' THEN words END, path, op
FROM told;

INSERT INTO diff_row (what, change, name, place, old_file, old_line, new_file, new_line, was, now, detail,
                      ops)
SELECT 'op', CASE WHEN here.op <> there.op THEN 'replaced' ELSE 'moved' END, there.op,
       CASE WHEN here.caller = there.caller AND here.file = there.file THEN there.caller
            WHEN here.caller = there.caller THEN here.file || ' -> ' || there.file
            WHEN here.class_name <> '' AND there.class_name <> ''
                 AND substr(here.caller, length(here.class_name) + 1)
                     = substr(there.caller, length(there.class_name) + 1)
            THEN rtrim(here.class_name, '.') || ' -> ' || rtrim(there.class_name, '.')
            ELSE here.caller || ' -> ' || there.caller END,
       here.file, here.line, there.file, there.line, CASE WHEN here.op <> there.op THEN here.op END, NULL, NULL,
       there.op || char(10) || here.op
FROM diff_op_pair
JOIN (SELECT *, rtrim(caller, replace(caller, '.', '')) AS class_name FROM diff_op) AS here ON here.op_id = old_id
JOIN (SELECT *, rtrim(caller, replace(caller, '.', '')) AS class_name FROM diff_op) AS there ON there.op_id = new_id
WHERE here.op <> there.op OR here.caller <> there.caller OR here.file <> there.file;

INSERT INTO diff_row (what, change, name, place, old_file, old_line, new_file, new_line, was, now, ops)
WITH told (old_id, new_id, word, was, now) AS (
    SELECT old_id, new_id, 'class ', here.class, there.class
    FROM diff_op_pair
    JOIN diff_op AS here ON here.op_id = old_id
    JOIN diff_op AS there ON there.op_id = new_id
    UNION ALL
    SELECT old_id, new_id, 'path ', here.path, there.path
    FROM diff_op_pair
    JOIN diff_op AS here ON here.op_id = old_id
    JOIN diff_op AS there ON there.op_id = new_id
    UNION ALL
    SELECT old_id, new_id, 'phase ', here.phase, there.phase
    FROM diff_op_pair
    JOIN diff_op AS here ON here.op_id = old_id
    JOIN diff_op AS there ON there.op_id = new_id
)
SELECT 'op', 'changed', there.op, there.caller, here.file, here.line, there.file, there.line,
       group_concat(word || coalesce(told.was, 'none'), '; '), group_concat(word || coalesce(told.now, 'none'), '; '),
       there.op
FROM told
JOIN diff_op AS here ON here.op_id = old_id
JOIN diff_op AS there ON there.op_id = new_id
WHERE told.was IS NOT told.now
  AND (here.op = there.op OR told.word <> 'class ' OR told.was IS NOT NULL AND told.now IS NOT NULL) -- a function
                                                                            -- has none, the method in its place one
GROUP BY old_id;

INSERT INTO diff_row (what, change, name, place, old_file, old_line, new_file, new_line)
SELECT 'op', 'line', there.op, there.caller, here.file, here.line, there.file, there.line
FROM diff_op_pair
JOIN diff_op AS here ON here.op_id = old_id
JOIN diff_op AS there ON there.op_id = new_id
WHERE here.op = there.op AND here.caller = there.caller AND here.file = there.file AND here.line <> there.line;
