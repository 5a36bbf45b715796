-- Which kernels that the tree defines are dead: without a caller, for tests only, for a registry only?
--   :status GLOB: 'no caller', 'only tests', 'only a registry', 'only from what nothing names', 'called', 'in reach';
--           NULL:
--           all but the last two
--   :kernel name of the kernel or GLOB; NULL: all
-- Columns: status; the kernel, its kind (definition_rule) and place; how many places use it in code, in tests
-- (definition_test_file) and in registries, and the first of each. Of all files read, by names as they are imported:
-- 'called' is used somewhere, but not in reach of the linked models; 'in reach' is. A name that is made of texts at run
-- time is not seen.
WITH
    kernel (scope_id, kernel, kind, file_id) AS MATERIALIZED (
        SELECT scope_id, kernel, min(kind), file_id
        FROM kernel_definition
        WHERE :kernel IS NULL OR kernel GLOB :kernel
        GROUP BY scope_id
    ),
    -- The last parts of what is called, referred to and imported.
    named (last) AS MATERIALIZED (
        SELECT last FROM name_part
        WHERE length(text) <= 100
          AND name_id IN (
              SELECT callee_id FROM call UNION SELECT name_id FROM referred UNION SELECT name_id FROM import)
    ),
    told (scope_id, how, place) AS MATERIALIZED (
        SELECT uses.scope_id,
               CASE
                   WHEN EXISTS (SELECT 1 FROM definition_test_file
                                WHERE source_file.file GLOB definition_test_file.pattern) THEN 'tests'
                   WHEN uses.how = 'registry' THEN 'registry'
                   WHEN user.scope_kind_id = 3 AND instr(user_name.text, '.') = 0 -- scope_kind 'function', of a module
                       AND user.scope_id NOT IN (SELECT scope_id FROM decorator)
                       AND user_name.text NOT IN (SELECT last FROM named) THEN 'unnamed'
                   ELSE 'code'
               END,
               uses.file_id << 24 | uses.line
        FROM kernel_use AS uses
        JOIN scope AS user ON user.scope_id = uses.user_scope
        JOIN name AS user_name ON user_name.name_id = user.qualname_id
        JOIN source_file ON source_file.file_id = uses.file_id
        WHERE uses.scope_id IN (SELECT scope_id FROM kernel)
    ),
    counted (scope_id, code, unnamed, tests, registries, first_code, first_test, first_registry) AS MATERIALIZED (
        SELECT scope_id, count(DISTINCT CASE how WHEN 'code' THEN place END),
               count(DISTINCT CASE how WHEN 'unnamed' THEN place END),
               count(DISTINCT CASE how WHEN 'tests' THEN place END),
               count(DISTINCT CASE how WHEN 'registry' THEN place END),
               min(CASE WHEN how IN ('code', 'unnamed') THEN place END), min(CASE how WHEN 'tests' THEN place END),
               min(CASE how WHEN 'registry' THEN place END)
        FROM told
        GROUP BY scope_id
    ),
    judged AS (
        SELECT kernel.*, counted.*,
               CASE
                   WHEN kernel.scope_id IN (SELECT callee_scope FROM linked_edge
                                            UNION SELECT scope_id FROM linked_node) THEN 'in reach'
                   WHEN counted.code > 0 THEN 'called'
                   WHEN counted.unnamed > 0 THEN 'only from what nothing names'
                   WHEN counted.registries > 0 THEN 'only a registry'
                   WHEN counted.tests > 0 THEN 'only tests'
                   ELSE 'no caller'
               END AS status
        FROM kernel
        LEFT JOIN counted ON counted.scope_id = kernel.scope_id
    )
SELECT judged.status, judged.kernel, judged.kind, source_file.file, scope.line,
       coalesce(judged.code, 0) + coalesce(judged.unnamed, 0) AS in_code, coalesce(judged.tests, 0) AS in_tests,
       coalesce(judged.registries, 0) AS in_registries,
       (SELECT file || ':' || (judged.first_code & 16777215) FROM source_file
        WHERE file_id = judged.first_code >> 24) AS first_code,
       (SELECT file || ':' || (judged.first_test & 16777215) FROM source_file
        WHERE file_id = judged.first_test >> 24) AS first_test,
       (SELECT file || ':' || (judged.first_registry & 16777215) FROM source_file
        WHERE file_id = judged.first_registry >> 24) AS first_registry
FROM judged
JOIN scope ON scope.scope_id = judged.scope_id
JOIN source_file ON source_file.file_id = judged.file_id
WHERE CASE WHEN :status IS NULL THEN judged.status NOT IN ('called', 'in reach') ELSE judged.status GLOB :status END
ORDER BY judged.status, source_file.file, scope.line, judged.kernel;
