-- The functions under a registry's decorator: where the analysis starts, too.
-- Inputs: decorator, name, entry_decorator, scope, source_file.
-- Columns: scope_id, one row each decorator of that kind; callers as in entry_decorator.
SELECT decorator.scope_id, entry_decorator.callers
FROM decorator
JOIN name ON name.name_id = decorator.decorator_id
JOIN entry_decorator ON name.text GLOB entry_decorator.decorator
JOIN scope USING (scope_id)
JOIN source_file USING (file_id)
ORDER BY source_file.file, scope.line, decorator.position;
