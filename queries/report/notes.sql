-- The notes of the report: each a title and a text, all computed.
-- Parameters: :all (1: under a configuration, the graph has calls that do not run, too).
-- Columns: title, text.
WITH
    -- The classes whose methods run below an op, each with its bases.
    receiver (class, base) AS MATERIALIZED (
        SELECT DISTINCT class_name.text, base_name.text
        FROM (
            SELECT DISTINCT linked_node.receiver_id
            FROM (SELECT DISTINCT node_id FROM op_reach) AS below
            JOIN linked_node ON linked_node.node_id = below.node_id) AS own
        JOIN class_mro ON class_mro.scope_id = own.receiver_id AND class_mro.position > 0
        JOIN scope AS base ON base.scope_id = class_mro.base_scope
        JOIN name AS base_name ON base_name.name_id = base.qualname_id
        JOIN scope AS class ON class.scope_id = own.receiver_id
        JOIN name AS class_name ON class_name.name_id = class.qualname_id
    ),
    note (place, title, text) AS (
        SELECT 1, 'Container ops', 'like ' || (
                SELECT group_concat('`' || label || '`', ', ')
                FROM (SELECT label FROM op_node WHERE kind = 'container'
                      GROUP BY label ORDER BY min(depth), min(node_id) LIMIT 5))
            || ' have no kernels of their own (names in the graph: '
            || (SELECT count(DISTINCT label) FROM op_node WHERE kind = 'container')
            || '); lines that stand above already are not repeated but marked: `(as above)`, or '
            || '`(part of the above)` where more stand there'
        WHERE EXISTS (SELECT 1 FROM op_node WHERE kind = 'container')
        UNION ALL
        SELECT 2, 'Sub-ops', 'below the containers: ' || (SELECT count(DISTINCT op) FROM op_site) || ' ops at '
            || (SELECT count(DISTINCT call_id) FROM op_site) || ' call sites; '
            || 'an op called at several sites is one row of the summary'
        WHERE EXISTS (SELECT 1 FROM op_site)
        UNION ALL
        SELECT 3, 'Paths', 'from the conditions of the code: ' || (
            SELECT group_concat(path, ', ') FROM (SELECT path FROM op_node
                -- those that the graph has: under a configuration, calls that do not run have no line in it
                WHERE path IS NOT NULL AND (kind <> 'off' OR :all OR NOT EXISTS (SELECT 1 FROM configuration))
                GROUP BY path ORDER BY min(node_id)))
        UNION ALL
        SELECT 10 + class_note.position, class_note.title, class_note.text || ': ' || (
            SELECT group_concat('`' || class || '`', ', ')
            FROM (
                SELECT class
                FROM receiver
                WHERE base = class_note.base OR base GLOB '*.' || class_note.base
                GROUP BY class
                ORDER BY class))
        FROM class_note
        UNION ALL
        SELECT 30, 'Platform', 'linked for ' || value || coalesce('; ' || (
                SELECT count(DISTINCT call_id) || ' calls of other platforms stand in the graph without children'
                FROM op_node WHERE kind = 'off' AND NOT EXISTS (SELECT 1 FROM configuration)
                HAVING count(*) > 0), '')
        FROM meta WHERE key = 'platform'
        UNION ALL
        SELECT 29, 'Models', 'linked for the files `' || replace(value, char(10), '`, `') || '`'
        FROM meta
        WHERE key = 'models' AND value <> (
            SELECT group_concat(pattern, char(10)) FROM (SELECT pattern FROM model_file ORDER BY position, pattern))
        UNION ALL
        SELECT 28, 'Configuration', count(*) || ' settings (table `configuration`) of '
            || (SELECT group_concat('`' || origin || '`', ', ')
                FROM (SELECT DISTINCT replace(path, rtrim(path, replace(path, '/', '')), '') AS origin -- the last part
                      FROM (SELECT rtrim(rtrim(substr(origin, 1, instr(origin || ', over ', ', over ') - 1),
                                               '0123456789'), ':') AS path
                            FROM configuration)
                      ORDER BY 1))
            || '; branches that they close are left out; in the summary, a condition behind a kernel still decides it'
        FROM configuration
        HAVING count(*) > 0
        UNION ALL
        SELECT 31, 'Source', value FROM meta WHERE key = 'source_label'
        UNION ALL
        SELECT 32, 'Kernel traces', '`' || name || '`, generated ' || coalesce(generated, 'on an unknown day')
        FROM trace_document
        UNION ALL
        SELECT 33, 'Outside the document', 'kernels of ' || group_concat(source, ', ') || ': '
            || sum(kernels) || ' in source, counted above; '
            || 'the document names no kernel of these sources, so none is an issue'
        FROM (SELECT source, count(DISTINCT kernel) AS kernels FROM kernel_only_in_source
              WHERE NOT is_covered GROUP BY source ORDER BY source)
        WHERE EXISTS (SELECT 1 FROM trace_kernel)
        HAVING count(*) > 0
        UNION ALL
        SELECT 34, 'Not read', count(*) || ' problems (table `problem`)' FROM problem HAVING count(*) > 0
        UNION ALL
        SELECT 35, 'Not resolved', count(DISTINCT call_id) || ' calls in reach (table `unresolved_call`)'
        FROM unresolved_call HAVING count(*) > 0
    )
SELECT title, text
FROM note
WHERE text IS NOT NULL
ORDER BY place;
