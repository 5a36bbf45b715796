-- Why does a kernel not run that no step calls by its name?
--   :kernel its name, or what stands behind its last '.'
--   :limit  most places that are told of each kind; NULL: 3
-- Columns: indent, text: lines, to be read one after the other: where it is called; where it is called as
--          something that launches nothing; where it is imported, and from what; where the tree defines it; where the
--          kernel traces document names it. None where nothing has that name.
WITH
    asked (name, ending, last, module) AS (
        SELECT :kernel, '.' || :kernel, replace(:kernel, rtrim(:kernel, replace(:kernel, '.', '')), ''),
               '.' || rtrim(:kernel, replace(:kernel, '.', ''))), -- '.' where there is none
    stage_site (place, text) AS (
        SELECT row_number() OVER (ORDER BY file, line, call_id),
               file || ':' || line || ' in ' || caller || coalesce(', stage ' || stage, '')
        FROM (SELECT DISTINCT call_id, file, line, caller, stage
              FROM kernel_site
              CROSS JOIN asked
              WHERE kernel = asked.name OR substr(kernel, -length(ending)) = ending)
    ),
    host_site (place, text) AS (
        SELECT row_number() OVER (ORDER BY file, line, call_id), file || ':' || line || ' in ' || caller
        FROM (SELECT DISTINCT call_id, file, line, caller
              FROM host_call
              CROSS JOIN asked
              WHERE host_call.name = asked.name OR substr(host_call.name, -length(ending)) = ending)
    ),
    imported (place, text) AS (
        SELECT row_number() OVER (ORDER BY file, import.line, import_id),
               'imported from ' || module.text || coalesce(' as ' || alias.text, '') || ': ' || file || ':'
                   || import.line
        FROM asked
        JOIN name ON name.text = asked.last
        JOIN import ON import.name_id = name.name_id
        JOIN name AS module ON module.name_id = import.module_id AND module.text <> ''
            AND (asked.module = '.' OR instr('.' || module.text || '.', asked.module)
                AND NOT EXISTS (SELECT 1 FROM linked_kernel WHERE kernel = asked.last)) -- which runs, by its own name
        JOIN kernel_package ON module.text = package OR substr(module.text, 1, length(package) + 1) = package || '.'
        LEFT JOIN name AS alias ON alias.name_id = import.alias_id
        JOIN source_file ON source_file.file_id = import.file_id
        GROUP BY import_id
    ),
    document (place, text) AS (
        SELECT row_number() OVER (ORDER BY doc_line), 'named by the kernel traces document in line ' || doc_line
        FROM trace_kernel
        CROSS JOIN asked
        WHERE kernel = asked.name OR substr(kernel, -length(ending)) = ending
    ),
    defined (place, text) AS (
        SELECT row_number() OVER (ORDER BY file, line, scope_id), 'defined as ' || kind || ': ' || file || ':' || line
        FROM (SELECT scope_id, min(kind) AS kind, file, line
              FROM kernel_definition
              JOIN asked ON kernel = asked.last
                  AND (asked.module = '.' OR instr('.' || replace(file, '/', '.'), asked.module))
              GROUP BY scope_id)
    ),
    line (kind, place, indent, text) AS (
        SELECT 1, place, 1, text FROM stage_site
        UNION ALL
        SELECT 2, place, 1, text FROM host_site
        UNION ALL
        SELECT 3, place, 1, text FROM imported
        UNION ALL
        SELECT 4, place, 1, text FROM defined
        UNION ALL
        SELECT 5, place, 1, text FROM document
        UNION ALL
        SELECT 0, 1, 0, asked.name || CASE
                   WHEN EXISTS (SELECT 1 FROM stage_site) THEN ' is called, but none of the models comes to it:'
                   WHEN EXISTS (SELECT 1 FROM host_site) THEN ' launches nothing by itself, where it is called:'
                   WHEN EXISTS (SELECT 1 FROM imported) THEN ' does not run: imported, but nothing in reach calls it'
                   WHEN EXISTS (SELECT 1 FROM defined) THEN ' does not run: nothing in reach calls it'
                   ELSE ' does not run: the source does not name it'
               END
        FROM asked
        WHERE EXISTS (SELECT 1 FROM stage_site) OR EXISTS (SELECT 1 FROM host_site)
            OR EXISTS (SELECT 1 FROM imported) OR EXISTS (SELECT 1 FROM defined) OR EXISTS (SELECT 1 FROM document)
    )
SELECT indent, text FROM line WHERE place <= coalesce(:limit, 3) ORDER BY kind, place, text;
