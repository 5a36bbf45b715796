-- The ways to each kernel that are left out: pairs of a caller of its function and a class that chooses it.
-- Inputs: temp.trace_extra (queries/traces/01_extra.sql), start_kernel, linked_kernel, scope, name.
-- Columns: kernel, ways (how many), classes (that choose them, in order, separated by ', '; NULL: none).
WITH
    held (kernel, node_id) AS MATERIALIZED (
        SELECT DISTINCT linked_kernel.kernel, start_kernel.node_id
        FROM start_kernel
        CROSS JOIN linked_kernel ON linked_kernel.call_id = start_kernel.kernel_call
            AND linked_kernel.place = start_kernel.place
    ),
    way (kernel, extra_id, class) AS MATERIALIZED (
        SELECT DISTINCT held.kernel, trace_extra.extra_id, name.text
        FROM trace_extra
        JOIN held ON held.node_id = trace_extra.holder
        LEFT JOIN scope ON scope.scope_id = trace_extra.class_scope
        LEFT JOIN name ON name.name_id = scope.qualname_id
        WHERE NOT trace_extra.is_shown
    ),
    named (kernel, classes) AS (
        SELECT kernel, group_concat(class, ', ')
        FROM (SELECT DISTINCT kernel, class FROM way WHERE class IS NOT NULL ORDER BY kernel, class)
        GROUP BY kernel
    )
SELECT way.kernel, count(*) AS ways, named.classes
FROM way
LEFT JOIN named ON named.kernel = way.kernel
GROUP BY way.kernel
ORDER BY way.kernel;
