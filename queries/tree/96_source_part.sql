-- Whether much of what files in reach import from packages of the source is not in it: of a part of a tree the report
-- would look like that of models that do little.
-- Inputs: linked_file, source_file, import, name.
-- Fills: problem, a row at most. A whole tree lacks few: what is built, and what only some platforms have. Imports that
-- begin with a dot are not counted. A package that holds a module may have no file of its own.
WITH
    asked (module) AS MATERIALIZED (
        SELECT text
        FROM name
        WHERE name_id IN (SELECT module_id FROM linked_file JOIN import
                              ON import_id BETWEEN linked_file.file_id << 24 AND (linked_file.file_id + 1 << 24) - 1)
            AND substr(text, 1, instr(text, '.')) IN (
                SELECT substr(module, 1, instr(module, '.')) FROM source_file WHERE instr(module, '.'))
    ),
    held (module) AS (
        SELECT module FROM source_file
        UNION
        SELECT rtrim(rtrim(module, replace(module, '.', '')), '.') FROM source_file
    ),
    lacked (module) AS MATERIALIZED (
        SELECT module FROM asked EXCEPT SELECT module FROM held
    ),
    counted (missing, asked, first) AS (
        SELECT (SELECT count(*) FROM lacked), (SELECT count(*) FROM asked), (SELECT min(module) FROM lacked)
    )
INSERT INTO problem (input, file, line, kind, text)
SELECT 'link', '', NULL, 'part of a source',
       'the source lacks ' || missing || ' of the ' || asked || ' modules that files in reach import from its '
           || 'packages, as ' || first || ': what they would run is not seen'
FROM counted
WHERE missing >= 20 AND missing * 20 >= asked;
