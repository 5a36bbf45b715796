-- Calls of kernels in the code of a stage that no model calls: what the names stand for that its files import.
-- Inputs: stage_entry, source_file, import, call, scope, kernel_package, host_name, linked_edge, meta.
-- Fills: temp.trace_outside (kernel, source, dotted, stage, call_id, file, line, callee, scope_id, caller).
-- A stage whose rows name files is looked at; a name that its file imports from a package of kernels, and from nowhere
-- in the tree, is that kernel's, where the import stands around the call, and no nearer one in the call's function
-- before it. Where link knows what is called, that stands.
DROP TABLE IF EXISTS temp.trace_outside;
CREATE TEMP TABLE trace_outside AS
WITH
    place (stage, pattern, file_id, file) AS MATERIALIZED (
        SELECT stage_entry.stage, stage_entry.pattern, source_file.file_id, source_file.file
        FROM stage_entry
        JOIN source_file ON source_file.file GLOB substr(stage_entry.pattern, 1, instr(stage_entry.pattern, ':') - 1)
        WHERE stage_entry.subject = 'function' AND stage_entry.pattern NOT GLOB '[*]:*'
    ),
    imported (stage, pattern, file_id, file, local, module, name, import_id, scope_id) AS MATERIALIZED (
        SELECT place.stage, place.pattern, place.file_id, place.file, coalesce(alias.text, own.text), module.text,
               own.text, import.import_id, import.scope_id
        FROM place
        JOIN import ON import.import_id BETWEEN place.file_id << 24 AND (place.file_id + 1 << 24) - 1
        JOIN name AS module ON module.name_id = import.module_id
        JOIN name AS own ON own.name_id = import.name_id
        LEFT JOIN name AS alias ON alias.name_id = import.alias_id
        WHERE module.text <> ''
    ),
    -- Bare columns of min().
    packaged (stage, pattern, file_id, file, local, module, name, import_id, scope_id, source, platform, position) AS (
        SELECT imported.*, package.source, package.platform, min(package.position)
        FROM imported
        JOIN kernel_package AS package
            ON imported.module || '.' || imported.name GLOB package.package || '.' || package.pattern
        GROUP BY imported.stage, imported.import_id, imported.local
    ),
    launched AS MATERIALIZED (
        SELECT *
        FROM packaged
        WHERE (platform IS NULL OR platform = (SELECT value FROM meta WHERE key = 'platform'))
            AND NOT EXISTS (
                SELECT 1
                FROM imported AS other
                JOIN source_file ON source_file.module = other.module
                WHERE other.file_id = packaged.file_id AND other.local = packaged.local)
            AND NOT EXISTS (
                SELECT 1
                FROM (
                    SELECT min(position), launches -- and its bare column
                    FROM host_name
                    WHERE packaged.module GLOB host_name.module AND '' GLOB host_name.class
                        AND packaged.name GLOB host_name.name)
                WHERE launches = 0)
    )
SELECT DISTINCT launched.name AS kernel, launched.source, launched.module || '.' || launched.name AS dotted,
       launched.stage, call.call_id, launched.file, call.line, callee.text AS callee, call.scope_id,
       caller.text AS caller
FROM launched
JOIN call ON call.call_id BETWEEN launched.file_id << 24 AND (launched.file_id + 1 << 24) - 1
JOIN name AS callee ON callee.name_id = call.callee_id AND callee.text = launched.local
JOIN scope ON scope.scope_id = call.scope_id
JOIN name AS caller ON caller.name_id = scope.qualname_id
JOIN scope AS around ON around.scope_id = launched.scope_id
WHERE launched.file || ':' || caller.text GLOB launched.pattern
    AND call.line BETWEEN around.line AND around.end_line
    AND NOT EXISTS (
        SELECT 1
        FROM imported AS nearer
        WHERE nearer.file_id = launched.file_id AND nearer.local = launched.local
            AND nearer.scope_id = call.scope_id AND nearer.import_id < call.call_id
            AND (launched.scope_id <> call.scope_id OR nearer.import_id > launched.import_id))
    AND call.call_id NOT IN (SELECT call_id FROM linked_edge);
