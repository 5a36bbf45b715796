-- Defaults that changed: of parameters, fields and constants, in the files that link read.
-- Names of the language itself, __all__, are none.
-- Inputs: old and new; binding, binding_kind, scope, name, source_file, linked_file; diff_function. Writes diff_row:
-- what 'default', was and now as written. What is bound several times in a scope has all values, in their order;
-- where one version has none, there is no default to compare.
INSERT INTO diff_row (what, change, name, place, was, now, old_file, old_line, new_file, new_line, detail,
                      weight)
WITH
    here (new_scope, kind, target, value, line, file_id) AS (
        SELECT diff_function.new_scope, binding.binding_kind_id, target.text, group_concat(binding.value, '; '),
               min(binding.line), binding.file_id
        FROM diff_function
        JOIN old.binding ON binding.scope_id = diff_function.old_scope
        JOIN old.name AS target ON target.name_id = binding.target_id
        WHERE diff_function.new_scope IS NOT NULL AND binding.base_id IS NULL AND binding.value IS NOT NULL
          AND target.text NOT GLOB '__*__' AND binding.file_id IN (SELECT file_id FROM old.linked_file)
        GROUP BY diff_function.new_scope, binding.binding_kind_id, target.text
    ),
    there (new_scope, kind, target, value, line, file_id) AS (
        SELECT diff_function.new_scope, binding.binding_kind_id, target.text, group_concat(binding.value, '; '),
               min(binding.line), binding.file_id
        FROM diff_function
        JOIN new.binding ON binding.scope_id = diff_function.new_scope
        JOIN new.name AS target ON target.name_id = binding.target_id
        WHERE diff_function.old_scope IS NOT NULL AND binding.base_id IS NULL AND binding.value IS NOT NULL
          AND target.text NOT GLOB '__*__' AND binding.file_id IN (SELECT file_id FROM new.linked_file)
        GROUP BY diff_function.new_scope, binding.binding_kind_id, target.text
    )
SELECT 'default', 'changed', here.target, CASE scope.scope_kind_id WHEN 1 THEN new_file.file ELSE owner.text END,
       here.value, there.value, old_file.file, here.line, new_file.file, there.line, binding_kind.binding_kind,
       CASE binding_kind.binding_kind WHEN 'dataclass field' THEN 3 WHEN 'parameter default' THEN 2
                                      WHEN 'class attribute' THEN 1 ELSE 0 END
FROM here
JOIN there ON there.new_scope = here.new_scope AND there.kind = here.kind AND there.target = here.target
JOIN new.binding_kind ON binding_kind.binding_kind_id = there.kind
JOIN new.scope ON scope.scope_id = here.new_scope
JOIN new.name AS owner ON owner.name_id = scope.qualname_id
JOIN old.source_file AS old_file ON old_file.file_id = here.file_id
JOIN new.source_file AS new_file ON new_file.file_id = there.file_id
WHERE here.value <> there.value
  AND '(' || here.value || ')' <> there.value AND here.value <> '(' || there.value || ')'; -- brackets are no difference
