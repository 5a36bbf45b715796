-- A function in reach that has the name of a kernel which does not run, and the calls that run it: those of wrappers
-- around it come last.
-- Parameters: :kernel its name, :limit most calls that are told (NULL: 3).
-- Inputs: linked_node, linked_edge, linked_kernel, scope, name, source_file, call_site.
-- Columns: indent, text: lines, to be read one after the other.
WITH
    reached (scope_id, place) AS MATERIALIZED (
        SELECT DISTINCT scope.scope_id, source_file.file || ':' || scope.line
        FROM linked_node
        JOIN scope ON scope.scope_id = linked_node.scope_id AND scope.scope_kind_id = 3
        JOIN name ON name.name_id = scope.qualname_id AND name.text = :kernel
        JOIN source_file ON source_file.file_id = scope.file_id
        WHERE NOT EXISTS (
            SELECT 1 FROM linked_kernel WHERE kernel = :kernel OR substr(kernel, -length(:kernel) - 1) = '.' || :kernel)
    ),
    caller (scope_id, place, text) AS (
        SELECT scope_id, row_number() OVER (PARTITION BY scope_id ORDER BY caller GLOB '*<locals>*', file, line, text),
               text
        FROM (SELECT DISTINCT reached.scope_id, call_site.caller, call_site.file, call_site.line,
                     call_site.callee || '() ' || call_site.file || ':' || call_site.line || ' in ' || call_site.caller
                     AS text
              FROM reached
              CROSS JOIN linked_node ON linked_node.scope_id = reached.scope_id
              CROSS JOIN linked_edge ON linked_edge.callee_node = linked_node.node_id
              CROSS JOIN call_site ON call_site.call_id = linked_edge.call_id)
    ),
    line (scope_id, place, indent, text) AS (
        SELECT scope_id, 0, 0, :kernel || ' is a function in reach, ' || place || ', called by:' FROM reached
        WHERE scope_id IN (SELECT scope_id FROM caller)
        UNION ALL
        SELECT scope_id, place, 1, text FROM caller WHERE place <= coalesce(:limit, 3)
    )
SELECT indent, text FROM line ORDER BY scope_id, place;
