-- kernel-only-in-source: ops can run a kernel that the document traces, but to other ops
-- only. A note: which arguments make them run it is not followed.
-- Inputs: kernel_only_in_source, trace_kernel.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, expected, found)
SELECT 'kernel-only-in-source', 'note', listed.kernel,
       'Kernel `' || listed.kernel || '` can also run below ' || listed.ops,
       'add the chains to these ops where they run it', trace_kernel.doc_line, 'in reach of ' || listed.ops,
       coalesce('traced to ' || (
           SELECT group_concat('`' || op || '`', ', ')
           FROM (SELECT DISTINCT op FROM op_kernel
                 WHERE kernel = listed.kernel AND origin = 'traces' ORDER BY op)), 'traced to no op')
FROM (
    SELECT kernel, group_concat('`' || op || '`', ', ') AS ops
    FROM (SELECT DISTINCT kernel, op FROM kernel_only_in_source ORDER BY kernel, op)
    GROUP BY kernel
) AS listed
JOIN trace_kernel ON trace_kernel.kernel = listed.kernel
WHERE listed.kernel IN (SELECT kernel FROM trace_match WHERE op_site_id IS NOT NULL)
ORDER BY listed.kernel;
