-- Defaults that changed: of parameters, fields and constants, in the files that link read.
-- Names of the language itself, __all__, are none.
-- Inputs: old and new; binding, binding_kind, scope, name, source_file, linked_file; diff_file, diff_function. Writes
-- diff_row: what 'default', was and now as written. What is bound several times in a scope has all values, in their
-- order; where one version has none, there is no default to compare. A function with the same code has the same
-- parameters.
INSERT INTO diff_row (what, change, name, place, was, now, old_file, old_line, new_file, new_line, detail,
                      weight)
WITH
    here (new_scope, kind, target, value, line, file_id) AS (
        SELECT bound.new_scope, bound.kind, target.text, bound.value, bound.line, bound.file_id
        FROM (
            SELECT diff_function.new_scope, binding.binding_kind_id AS kind, binding.target_id,
                   group_concat(binding.value, '; ') AS value, min(binding.line) AS line, diff_file.file_id
            FROM diff_file
            CROSS JOIN old.linked_file USING (file_id)
            CROSS JOIN old.binding ON binding.binding_id BETWEEN diff_file.file_id << 24
                AND (diff_file.file_id + 1 << 24) - 1
            CROSS JOIN diff_function ON diff_function.old_scope = binding.scope_id
            WHERE diff_file.side = 'old' AND diff_function.new_scope IS NOT NULL AND binding.base_id IS NULL
              AND binding.value IS NOT NULL AND (diff_function.likeness < 100 OR binding.binding_kind_id <> 5)
            GROUP BY diff_function.new_scope, binding.binding_kind_id, binding.target_id
        ) AS bound
        JOIN old.name AS target ON target.name_id = bound.target_id
        WHERE target.text NOT GLOB '__*__'
    ),
    there (new_scope, kind, target, value, line, file_id) AS (
        SELECT bound.new_scope, bound.kind, target.text, bound.value, bound.line, bound.file_id
        FROM (
            SELECT diff_function.new_scope, binding.binding_kind_id AS kind, binding.target_id,
                   group_concat(binding.value, '; ') AS value, min(binding.line) AS line, diff_file.file_id
            FROM diff_file
            CROSS JOIN new.linked_file USING (file_id)
            CROSS JOIN new.binding ON binding.binding_id BETWEEN diff_file.file_id << 24
                AND (diff_file.file_id + 1 << 24) - 1
            CROSS JOIN diff_function ON diff_function.new_scope = binding.scope_id
            WHERE diff_file.side = 'new' AND diff_function.old_scope IS NOT NULL AND binding.base_id IS NULL
              AND binding.value IS NOT NULL AND (diff_function.likeness < 100 OR binding.binding_kind_id <> 5)
            GROUP BY diff_function.new_scope, binding.binding_kind_id, binding.target_id
        ) AS bound
        JOIN new.name AS target ON target.name_id = bound.target_id
        WHERE target.text NOT GLOB '__*__'
    ),
    told AS MATERIALIZED (
        SELECT here.new_scope, here.kind, here.target, here.value AS was, here.line AS old_line,
               here.file_id AS old_id, there.value AS now, there.line AS new_line, there.file_id AS new_id
        FROM here
        CROSS JOIN there ON there.new_scope = here.new_scope AND there.kind = here.kind AND there.target = here.target
        WHERE here.value <> there.value
          AND '(' || here.value || ')' <> there.value AND here.value <> '(' || there.value || ')' -- no difference
    )
SELECT 'default', 'changed', told.target, CASE scope.scope_kind_id WHEN 1 THEN new_file.file ELSE owner.text END,
       told.was, told.now, old_file.file, told.old_line, new_file.file, told.new_line, binding_kind.binding_kind,
       CASE binding_kind.binding_kind WHEN 'dataclass field' THEN 3 WHEN 'parameter default' THEN 2
                                      WHEN 'class attribute' THEN 1 ELSE 0 END
FROM told
JOIN new.binding_kind ON binding_kind.binding_kind_id = told.kind
JOIN new.scope ON scope.scope_id = told.new_scope
JOIN new.name AS owner ON owner.name_id = scope.qualname_id
JOIN old.source_file AS old_file ON old_file.file_id = told.old_id
JOIN new.source_file AS new_file ON new_file.file_id = told.new_id;
