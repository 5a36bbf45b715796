-- The notes of a kernel traces document: each a title and a text, all computed.
-- Inputs: meta, linked_kernel, kernel_stage, model_file, configuration; temp.trace_outside
--         (queries/traces/02_outside.sql).
-- Columns: title, text.
WITH
    staged (kernel) AS MATERIALIZED (
        SELECT DISTINCT linked_kernel.kernel
        FROM kernel_stage
        JOIN linked_kernel ON linked_kernel.call_id = kernel_stage.call_id
            AND linked_kernel.dotted = kernel_stage.dotted
    ),
    note (place, title, text) AS (
        SELECT 1, 'Lines', 'each is a call site, the caller of the line that it hangs from; `← **OP**` marks the op '
            || 'that runs the kernel. What stands in brackets behind a line: the class that the call takes of several, '
            || 'the condition above it, the phase'
        UNION ALL
        SELECT 2, 'Chains', 'for each op site, kernel call and phase a shortest one. Functions that call the '
            || 'kernel''s own, and classes that choose it, of which no shortest chain tells, have one each, to the op '
            || 'that is nearest. What stands above a call is written once, and the first chain of each section: '
            || '`as in` and `as above` name the section of the same line, `on as` another op that goes on so'
        UNION ALL
        SELECT 3, 'Not reached', count(DISTINCT kernel) || ' kernels are called in code that was read and that no '
            || 'stage of these models enters: they are left out'
        FROM linked_kernel
        WHERE kernel NOT IN (SELECT kernel FROM staged)
        HAVING count(*) > 0
        UNION ALL
        SELECT 4, 'Beside the models', count(DISTINCT kernel) || ' kernels are called in the code of '
            || (SELECT group_concat(stage, ' and ') FROM (SELECT DISTINCT stage FROM trace_outside ORDER BY stage))
            || ', which no model calls (`not run below the models`): the names are those that the files import'
        FROM trace_outside
        HAVING count(*) > 0
        UNION ALL
        SELECT 10, 'Platform', 'linked for ' || value FROM meta WHERE key = 'platform'
        UNION ALL
        SELECT 12, 'Configuration', 'linked for one run, of which is known: '
            || group_concat('`' || name || ' = ' || value || '`', ', ')
        FROM (SELECT name, value FROM configuration ORDER BY name)
        HAVING count(*) > 0
        UNION ALL
        SELECT 11, 'Models', 'linked for the files `' || replace(value, char(10), '`, `') || '`'
        FROM meta
        WHERE key = 'models' AND value <> (
            SELECT group_concat(pattern, char(10)) FROM (SELECT pattern FROM model_file ORDER BY position, pattern))
    )
SELECT title, text
FROM note
WHERE text IS NOT NULL
ORDER BY place;
