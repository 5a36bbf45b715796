-- Where does a name get its value, and what decides: a default, a constant, an attribute?
--   :name   last part of the target or GLOB over it: 'attention_backend', '*_backend'; NULL: all
--   :file   GLOB over the file; NULL: any
--   :by     only what a test of this decides: 'architecture', 'capability', 'platform', 'package', 'backend',
--           'environment' (GLOB); NULL: all
-- Columns: kind (binding_kind), target and value as written, place, what the conditions above it ask of platform and
-- the like (view guard_fact), the conditions. Of all files read. Ends at guards without one around them, whose numbers
-- are smaller.
WITH RECURSIVE
    found (binding_id, guard_id) AS MATERIALIZED (
        SELECT binding.binding_id, binding.guard_id
        FROM name
        JOIN binding ON binding.target_id = name.name_id
        JOIN source_file ON source_file.file_id = binding.file_id
        WHERE (:name IS NULL OR name.text GLOB :name) AND (:file IS NULL OR source_file.file GLOB :file)
    ),
    above (binding_id, guard_id) AS (
        SELECT binding_id, guard_id FROM found WHERE guard_id IS NOT NULL
        UNION
        SELECT above.binding_id, guard.parent_id
        FROM above
        JOIN guard ON guard.guard_id = above.guard_id
        WHERE guard.parent_id < guard.guard_id
    ),
    asked (binding_id, subject, asks) AS MATERIALIZED (
        SELECT DISTINCT above.binding_id, guard_fact.subject,
               CASE guard_fact.is_needed WHEN 1 THEN '' WHEN 0 THEN 'not ' ELSE 'perhaps ' END
                   || guard_fact.subject || ' ' || guard_fact.operator || ' ' || guard_fact.value
        FROM above
        JOIN guard_fact ON guard_fact.guard_id = above.guard_id
    )
SELECT assignment.kind, assignment.target, assignment.value, assignment.file, assignment.line, assignment.scope,
       (SELECT group_concat(asks, ', ')
        FROM (SELECT asks FROM asked WHERE asked.binding_id = found.binding_id ORDER BY asks)) AS asks,
       assignment.guard
FROM found
JOIN assignment ON assignment.assignment_id = found.binding_id
WHERE :by IS NULL OR found.binding_id IN (SELECT binding_id FROM asked WHERE subject GLOB :by)
ORDER BY assignment.file, assignment.line, assignment.assignment_id;
