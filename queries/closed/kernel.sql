-- Which kernels stand in the source that no call in reach is known to run: what a question has no answer about.
--   :kernel its name or a GLOB; of a name with dots its last part is looked for, for a module is known at run time:
--           but where a file imports that from elsewhere
-- Inputs: name, closed_call, import, kernel_package, kernel_definition. Columns: one that is called, imported from a
-- package of kernels or defined, 1. One row, or none.
WITH
    asked (last, module) AS (
        SELECT replace(:kernel, rtrim(:kernel, replace(:kernel, '.', '')), ''),
               '.' || rtrim(:kernel, replace(:kernel, '.', ''))), -- '.' where there is none
    written (name_id, plain) AS ( -- a name as written, without its [grid]
        SELECT name_id, substr(text, 1, instr(text || '[', '[') - 1)
        FROM asked JOIN name ON asked.last <> '' AND text GLOB '*' || asked.last || '*'
    ),
    meant (name_id, last) AS MATERIALIZED (
        SELECT name_id, written.last
        FROM asked
        JOIN (SELECT name_id, replace(plain, rtrim(plain, replace(plain, '.', '')), '') AS last FROM written) AS written
            ON written.last GLOB asked.last
    ),
    imported (file_id, local_id, last, module, is_other) AS ( -- of a package of kernels or any module
        SELECT file_id, coalesce(alias_id, import.name_id), meant.last, module.text,
               asked.module <> '.' AND NOT instr('.' || module.text || '.', asked.module)
        FROM asked
        CROSS JOIN meant
        CROSS JOIN import ON import.name_id = meant.name_id
        JOIN name AS module ON module.name_id = import.module_id
        WHERE module.text <> ''
    )
SELECT name, 1 AS is_meant
FROM (
    SELECT last AS name
    FROM closed_call CROSS JOIN meant ON meant.name_id = closed_call.callee_id
    WHERE NOT EXISTS (
        SELECT 1 FROM imported WHERE is_other AND file_id = closed_call.call_id >> 24 AND local_id = callee_id)
    UNION
    SELECT last
    FROM imported
    JOIN kernel_package ON module = package OR substr(module, 1, length(package) + 1) = package || '.'
    WHERE package <> 'torch' AND NOT is_other
    UNION
    SELECT kernel FROM kernel_definition JOIN asked ON kernel GLOB asked.last
        AND (asked.module = '.' OR instr('.' || replace(file, '/', '.'), asked.module))
)
ORDER BY name
LIMIT 1;
