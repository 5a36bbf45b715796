-- Models in whose tree no op was found, where modules that their files import from their own package are not in the
-- source: of a file or a folder alone the report would look like that of a model which calls nothing.
-- Inputs: root, linked_node, scope, source_file, op_site, import_in_full.
-- Fills: problem, a row each file.
WITH
    bare (file_id, line, classes) AS (
        SELECT file_id, min(line), group_concat(classes, ', ')
        FROM (
            SELECT scope.file_id, scope.line, root.classes
            FROM root
            JOIN linked_node ON linked_node.node_id = root.node_id
            JOIN scope ON scope.scope_id = linked_node.scope_id
            WHERE root.node_id NOT IN (SELECT root_node FROM op_site)
            ORDER BY root.position
        )
        GROUP BY file_id
    ),
    -- What they import from their own top package: modules, and those that hold others.
    asked (file_id, module) AS (
        SELECT DISTINCT bare.file_id, import_in_full.module
        FROM bare
        JOIN source_file ON source_file.file_id = bare.file_id
        JOIN import_in_full ON import_in_full.file_id = bare.file_id
        WHERE substr(import_in_full.module || '.', 1, instr(source_file.module || '.', '.'))
            = substr(source_file.module || '.', 1, instr(source_file.module || '.', '.'))
    ),
    missing (file_id, modules) AS (
        SELECT file_id, count(*)
        FROM asked
        WHERE NOT EXISTS (
            SELECT 1 FROM source_file AS other
            WHERE substr(other.module || '.', 1, length(asked.module) + 1) = asked.module || '.')
        GROUP BY file_id
    )
INSERT INTO problem (input, file, line, kind, text)
SELECT 'link', source_file.file, bare.line, 'no op',
       'no op in the tree of ' || bare.classes || ': the source lacks ' || missing.modules
           || iif(missing.modules = 1, ' module', ' modules') || ' of its own package that this file imports'
FROM bare
JOIN missing ON missing.file_id = bare.file_id
JOIN source_file ON source_file.file_id = bare.file_id
ORDER BY source_file.file;
