-- What guards test of platform, architecture, packages, backends and environment.

-- What the constants of modules stand for: facts of their values, also over constants that these name, and in the files
-- that import them.
--   file_id, name (of the constant), text (what asks), subject, operator, value
--   if_true, if_false  1 or 0: what the fact is then; NULL: it may be either
-- Ends at constants that were met: a row is there once.
CREATE VIEW constant_fact AS
WITH RECURSIVE
    value_part (file_id, name, part_id, part, is_negated, joined) AS MATERIALIZED (
        SELECT binding.file_id, target.text, coalesce(part.name_id, whole.name_id), coalesce(part.text, whole.text),
               coalesce(test_part.is_negated, 0), coalesce(test_part.joined, 0)
        FROM binding
        JOIN name AS target ON target.name_id = binding.target_id
        JOIN name AS whole ON whole.text = binding.value
        LEFT JOIN test_part ON test_part.test_id = whole.name_id
        LEFT JOIN name AS part ON part.name_id = test_part.part_id
        WHERE binding.binding_kind_id = 1 -- binding_kind 'module constant'
    ),
    passed (file_id, local, source_file_id, name) AS MATERIALIZED (
        SELECT import_in_full.file_id, import_in_full.local, source_file.file_id, import_in_full.name
        FROM import_in_full
        JOIN source_file ON source_file.module = import_in_full.module
        WHERE import_in_full.name IN (SELECT name FROM value_part)
    ),
    fact (file_id, name, text, subject, operator, value, if_true, if_false) AS (
        SELECT value_part.file_id, value_part.name, value_part.part, text_fact.subject, text_fact.operator,
               text_fact.value,
               CASE WHEN value_part.joined IN (0, 1) THEN 1 - value_part.is_negated END,
               CASE WHEN value_part.joined IN (0, 2) THEN value_part.is_negated END
        FROM value_part
        JOIN text_fact ON text_fact.name_id = value_part.part_id
        UNION
        SELECT value_part.file_id, value_part.name, fact.text, fact.subject, fact.operator, fact.value,
               CASE WHEN value_part.joined NOT IN (0, 1) THEN NULL
                   WHEN value_part.is_negated THEN fact.if_false ELSE fact.if_true END,
               CASE WHEN value_part.joined NOT IN (0, 2) THEN NULL
                   WHEN value_part.is_negated THEN fact.if_true ELSE fact.if_false END
        FROM fact
        JOIN value_part ON value_part.file_id = fact.file_id AND value_part.part = fact.name
        UNION
        SELECT passed.file_id, passed.local, fact.text, fact.subject, fact.operator, fact.value, fact.if_true,
               fact.if_false
        FROM fact
        JOIN passed ON passed.source_file_id = fact.file_id AND passed.name = fact.name
    )
SELECT file_id, name, text, subject, operator, value, if_true, if_false FROM fact;

-- A row each fact that a guard asks for by itself; the guards around it have rows of their own.
--   part        what asks in the test; via: the constant of a module that it names, NULL where it asks itself
--   is_needed   1: the fact holds where the guard is passed; 0: it does not; NULL: it may be either
CREATE VIEW guard_fact AS
WITH
    own (name_id, subject, operator, value) AS MATERIALIZED (
        SELECT name_id, subject, operator, value
        FROM text_fact
        WHERE name_id IN (SELECT test_id FROM guard UNION SELECT part_id FROM test_part)
    ),
    known (file_id, name_id, text, subject, operator, value, if_true, if_false) AS MATERIALIZED (
        SELECT constant_fact.file_id, name.name_id, constant_fact.text, subject, operator, value, if_true, if_false
        FROM constant_fact
        JOIN name ON name.text = constant_fact.name
    ),
    -- The parts of tests that ask something.
    asking (name_id) AS MATERIALIZED (SELECT name_id FROM own UNION SELECT name_id FROM known),
    told (test_id, part_id, is_negated, joined) AS MATERIALIZED (
        SELECT test_id, part_id, is_negated, joined FROM test_part WHERE part_id IN (SELECT name_id FROM asking)
        UNION ALL
        SELECT name_id, name_id, 0, 0 FROM asking WHERE name_id NOT IN (SELECT test_id FROM test_part)
    ),
    -- What the part must be: 1 true, 0 false, NULL either.
    part (guard_id, file_id, line, part_id, must_be) AS MATERIALIZED (
        SELECT guard.guard_id, guard.file_id, guard.line, told.part_id,
               CASE WHEN told.joined = 0 OR told.joined = 2 - (guard_kind.operator = '')
                   THEN (guard_kind.operator = '') = 1 - told.is_negated END
        FROM guard
        CROSS JOIN told ON told.test_id = guard.test_id
        CROSS JOIN guard_kind ON guard_kind.guard_kind_id = guard.guard_kind_id AND guard_kind.operator IN ('', 'not ')
    )
SELECT part.guard_id, source_file.file, part.line, name.text AS part, NULL AS via, own.subject, own.operator,
       own.value, part.must_be AS is_needed
FROM part
JOIN own ON own.name_id = part.part_id
JOIN name ON name.name_id = part.part_id
JOIN source_file ON source_file.file_id = part.file_id
UNION -- a test that asks the same thing twice has it once
SELECT part.guard_id, source_file.file, part.line, known.text, name.text, known.subject, known.operator, known.value,
       CASE part.must_be WHEN 1 THEN known.if_true WHEN 0 THEN known.if_false END
FROM part
JOIN known ON known.file_id = part.file_id AND known.name_id = part.part_id
JOIN name ON name.name_id = part.part_id
JOIN source_file ON source_file.file_id = part.file_id
WHERE part.part_id NOT IN (SELECT name_id FROM own);
