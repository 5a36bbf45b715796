-- Where does a name get its value, and what decides: a default, a constant, an attribute, what a function returns?
--   :name   last part of the target or of the function that returns the value, or GLOB over it: 'attention_backend',
--           '*att*_backend'; NULL: all
--   :file   GLOB over the file; NULL: any
--   :by     only what a test of this decides: 'architecture', 'capability', 'platform', 'package', 'backend',
--           'environment' (GLOB); NULL: all
-- Columns: kind (binding_kind, or 'returned'), target and value as written, place, what the conditions above it ask of
-- platform and the like (view guard_fact), the conditions. Of all files read; what is assigned to a local name is left
-- out. Ends at guards without one around them, whose numbers are smaller.
WITH RECURSIVE
    named (name_id) AS MATERIALIZED (
        SELECT name_id FROM name WHERE :name IS NULL OR text GLOB :name
    ),
    found (what_id, is_returned, guard_id) AS MATERIALIZED (
        SELECT binding.binding_id, 0, binding.guard_id
        FROM binding
        JOIN source_file ON source_file.file_id = binding.file_id
        WHERE binding.target_id IN (SELECT name_id FROM named) AND (:file IS NULL OR source_file.file GLOB :file)
        UNION ALL
        SELECT returned.return_id, 1, returned.guard_id
        FROM scope
        JOIN name_part AS function ON function.name_id = scope.qualname_id
        JOIN source_file ON source_file.file_id = scope.file_id
        JOIN returned ON returned.scope_id = scope.scope_id
            AND returned.return_id BETWEEN scope.scope_id AND scope.scope_id | 16777215
        WHERE (:name IS NULL OR function.last GLOB :name) AND (:file IS NULL OR source_file.file GLOB :file)
    ),
    above (what_id, guard_id) AS (
        SELECT what_id, guard_id FROM found WHERE guard_id IS NOT NULL
        UNION
        SELECT above.what_id, guard.parent_id
        FROM above
        JOIN guard ON guard.guard_id = above.guard_id
        WHERE guard.parent_id < guard.guard_id
    ),
    asked (what_id, subject, asks) AS MATERIALIZED (
        SELECT DISTINCT above.what_id, guard_fact.subject,
               CASE guard_fact.is_needed WHEN 1 THEN '' WHEN 0 THEN 'not ' ELSE 'perhaps ' END
                   || guard_fact.subject || ' ' || guard_fact.operator || ' ' || guard_fact.value
        FROM above
        JOIN guard_fact ON guard_fact.guard_id = above.guard_id
    ),
    shown (what_id, kind, target, value, file, line, scope, guard) AS (
        SELECT found.what_id, assignment.kind, assignment.target, assignment.value, assignment.file, assignment.line,
               assignment.scope, assignment.guard
        FROM found
        JOIN assignment ON assignment.assignment_id = found.what_id
        WHERE NOT found.is_returned
        UNION ALL
        SELECT found.what_id, 'returned', return_value.function || '()', return_value.value, return_value.file,
               return_value.line, return_value.function, return_value.guard
        FROM found
        JOIN return_value ON return_value.return_id = found.what_id
        WHERE found.is_returned
    )
SELECT kind, target, value, file, line, scope,
       (SELECT group_concat(asks, ', ')
        FROM (SELECT asks FROM asked WHERE asked.what_id = shown.what_id ORDER BY asks)) AS asks,
       guard
FROM shown
WHERE :by IS NULL OR what_id IN (SELECT what_id FROM asked WHERE subject GLOB :by)
ORDER BY file, line, what_id;
