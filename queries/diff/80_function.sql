-- Functions added, removed, moved and changed.
-- Inputs: old and new; scope, name, source_file, linked_file; diff_function, diff_same. Writes diff_row: one that moved
-- says how much of it is as it was; weight is 1 where link has read its file in one version.
INSERT INTO diff_row (what, change, name, place, old_file, old_line, new_file, new_line, detail, weight)
WITH function (old_scope, new_scope, likeness) AS (
    SELECT old_scope, new_scope, likeness FROM diff_function
    WHERE old_scope IS NULL OR new_scope IS NULL OR likeness < 100 OR is_moved
    UNION ALL
    SELECT scope.scope_id, scope.scope_id + (diff_same.new_file - diff_same.old_file << 24), 100
    FROM diff_same
    JOIN old.scope ON scope.scope_id BETWEEN diff_same.old_file << 24 AND (diff_same.old_file + 1 << 24) - 1
    WHERE diff_same.is_moved
)
SELECT 'function',
       CASE WHEN function.old_scope IS NULL THEN 'added' WHEN function.new_scope IS NULL THEN 'removed'
            WHEN old_file.file <> new_file.file OR old_name.text <> new_name.text THEN 'moved' ELSE 'changed' END,
       coalesce(new_name.text, old_name.text), CASE WHEN old_name.text <> new_name.text THEN old_name.text END,
       old_file.file, here.line, new_file.file, there.line,
       CASE WHEN likeness < 100 AND (old_file.file <> new_file.file OR old_name.text <> new_name.text)
            THEN 'edited, ' || likeness || ' % as it was' END,
       EXISTS (SELECT 1 FROM old.linked_file WHERE linked_file.file_id = here.file_id)
       OR EXISTS (SELECT 1 FROM new.linked_file WHERE linked_file.file_id = there.file_id)
FROM function
LEFT JOIN old.scope AS here ON here.scope_id = function.old_scope
LEFT JOIN old.source_file AS old_file ON old_file.file_id = here.file_id
LEFT JOIN old.name AS old_name ON old_name.name_id = here.qualname_id
LEFT JOIN new.scope AS there ON there.scope_id = function.new_scope
LEFT JOIN new.source_file AS new_file ON new_file.file_id = there.file_id
LEFT JOIN new.name AS new_name ON new_name.name_id = there.qualname_id
WHERE coalesce(there.scope_kind_id, here.scope_kind_id) = 3
  AND (function.old_scope IS NULL OR function.new_scope IS NULL OR likeness < 100
       OR old_file.file <> new_file.file OR old_name.text <> new_name.text);
