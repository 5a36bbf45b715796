-- Ops added, removed, moved to another function, replaced at the same call site, and of another class, path or phase.
-- Inputs: diff_op, diff_op_pair. Writes diff_row; was and now of one that was removed or added say where the function
-- makes other calls of it. A function that moved moved its ops.
INSERT INTO diff_row (what, change, name, place, old_file, old_line, new_file, new_line, was, now, detail,
                      ops)
SELECT 'op', CASE side WHEN 'old' THEN 'removed' ELSE 'added' END, op, caller,
       CASE side WHEN 'old' THEN file END, CASE side WHEN 'old' THEN line END,
       CASE side WHEN 'new' THEN file END, CASE side WHEN 'new' THEN line END,
       CASE WHEN side = 'old' AND is_again THEN 'one call less' END,
       CASE WHEN side = 'new' AND is_again THEN 'one more call' END, path, op
FROM (SELECT *, EXISTS (SELECT 1 FROM diff_op AS other WHERE other.side = diff_op.side AND other.op = diff_op.op
                        AND other.caller = diff_op.caller AND other.op_id <> diff_op.op_id
                        AND other.op_id IN (SELECT old_id FROM diff_op_pair UNION ALL SELECT new_id FROM diff_op_pair))
                AS is_again
      FROM diff_op)
WHERE op_id NOT IN (SELECT old_id FROM diff_op_pair UNION ALL SELECT new_id FROM diff_op_pair);

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
