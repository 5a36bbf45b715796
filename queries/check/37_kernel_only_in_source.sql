-- kernel-only-in-source: ops can run a kernel that the document traces, but to other ops
-- only. A note: which arguments make them run it is not followed.
-- Inputs: kernel_only_in_source, trace_kernel.
-- A document that declares its scope (trace_scope) may leave it out.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, expected, found, cause, claim)
WITH traced (kernel, ops) AS MATERIALIZED (
    SELECT kernel, group_concat('`' || op || '`', ', ')
    FROM (SELECT DISTINCT kernel, op FROM op_kernel WHERE origin = 'traces' ORDER BY kernel, op)
    GROUP BY kernel
)
SELECT 'kernel-only-in-source', 'note', listed.kernel,
       'Kernel `' || listed.kernel || '` is in reach of ' || listed.ops || ', too',
       'add the chains to these ops where they run it', trace_kernel.doc_line, 'in reach of ' || listed.ops,
       'traced to ' || traced.ops, 'other ops', ' are in reach of ops that they are not traced to'
FROM (
    SELECT kernel, group_concat('`' || op || '`', ', ') AS ops
    FROM (SELECT DISTINCT kernel, op FROM kernel_only_in_source WHERE is_covered ORDER BY kernel, op)
    GROUP BY kernel
) AS listed
JOIN trace_kernel ON trace_kernel.kernel = listed.kernel
JOIN traced ON traced.kernel = listed.kernel
WHERE NOT EXISTS (SELECT 1 FROM trace_scope)
ORDER BY trace_kernel.doc_line, 3, 4, 7, 8;
