-- The ops that rows of the kernel → ops table should name where one of theirs is wrong.
--   doc_line
--   old, new  the cell as it stands, and as it should be, in the way that the row writes ops
CREATE VIEW trace_row_ops AS
WITH
    -- Rows with an op that no chain has: the ops of the chains, in the way that the row writes them.
    lost (doc_line, kernel, is_called) AS MATERIALIZED (
        SELECT row.doc_line, row.kernel, max(instr(trace_line.text, row.op || '()') > 0)
        FROM trace_row_op AS row
        JOIN trace_line ON trace_line.doc_line = row.doc_line
        GROUP BY row.doc_line
        HAVING sum(row.step_line IS NULL OR row.is_container) > 0
    ),
    op (kernel, op, first) AS MATERIALIZED (
        SELECT trace_match.kernel, trace_match.op, min(coalesce(trace_step.doc_line, shared_line))
        FROM trace_match
        JOIN trace_step ON trace_step.kernel = trace_match.kernel AND trace_step.chain = trace_match.chain
            AND trace_step.position = trace_match.position
        WHERE trace_match.op_site_id IS NOT NULL
            AND (trace_match.kernel, trace_match.chain) NOT IN (
                SELECT kernel, chain FROM trace_wanted WHERE chain IS NOT NULL)
        GROUP BY trace_match.kernel, trace_match.op
        UNION ALL
        SELECT kernel, op, doc_line
        FROM trace_wanted
        WHERE chain IS NOT NULL OR kernel NOT IN (SELECT kernel FROM trace_match WHERE op_site_id IS NOT NULL)
        UNION ALL
        SELECT kernel, op, min(doc_line)
        FROM trace_route_op
        WHERE (kernel, op) NOT IN (SELECT kernel, op FROM trace_match WHERE op_site_id IS NOT NULL)
        GROUP BY kernel, op
        UNION ALL
        -- Below a function that the chain takes for the kernel.
        SELECT wrapper.kernel, op_site.op, min(trace_step.doc_line)
        FROM trace_function AS wrapper
        JOIN trace_inner ON trace_inner.kernel = wrapper.kernel AND trace_inner.scope_id = wrapper.scope_id
        JOIN op_site ON op_site.call_id = trace_inner.call_id
        JOIN trace_step ON trace_step.kernel = wrapper.kernel AND trace_step.chain = wrapper.chain
            AND trace_step.position = 0
        GROUP BY wrapper.kernel, op_site.op
    )
SELECT doc_line, '| ' || trim(substr(rest, 1, instr(rest, '|') - 1)) || ' |' AS old, '| ' || list || ' |' AS new
FROM (
    SELECT doc_line, substr(text, instr(substr(text, 2), '|') + 2) AS rest, group_concat(name, ', ') AS list
    FROM (
        SELECT lost.doc_line, trace_line.text,
               '`' || CASE WHEN lost.is_called THEN op.op
                   ELSE replace(replace(op.op, rtrim(op.op, replace(op.op, '.', '')), ''), '()', '') END || '`'
                   AS name
        FROM lost
        JOIN trace_line ON trace_line.doc_line = lost.doc_line
        JOIN op ON op.kernel = lost.kernel
        ORDER BY lost.doc_line, op.first
    )
    GROUP BY doc_line
);
