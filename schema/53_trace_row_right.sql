-- What the rows of a kernel should agree with.
--   kernel
--   ops       '`self.attn()`, …': those that its chains end at, or should; NULL: none
--   file, line  the first call site of its chains, where it stands in the source
--   expected  both in words; NULL: neither is known
CREATE VIEW trace_row_right AS
WITH
    ops (kernel, list) AS MATERIALIZED (
        SELECT kernel, group_concat('`' || op || '`', ', ')
        FROM (SELECT kernel, op FROM trace_match
              WHERE op_site_id IS NOT NULL AND (kernel, chain) NOT IN (
                  SELECT kernel, chain FROM trace_wanted WHERE chain IS NOT NULL)
              UNION
              SELECT kernel, op FROM trace_wanted WHERE chain IS NOT NULL
              ORDER BY kernel, op)
        GROUP BY kernel
    ),
    root (kernel, file, line, doc_line) AS MATERIALIZED (
        SELECT anchor.kernel, call_site.file, call_site.line, min(trace_step.doc_line)
        FROM trace_anchor AS anchor
        JOIN trace_step ON trace_step.kernel = anchor.kernel AND trace_step.chain = anchor.chain
            AND trace_step.position = 0
        JOIN call_site ON call_site.call_id = anchor.call_id
        WHERE anchor.position = 0
        GROUP BY anchor.kernel
    )
SELECT kernel, ops, file, line,
       coalesce('chains through ' || ops || '; ' || root, 'chains through ' || ops, root) AS expected
FROM (SELECT trace_kernel.kernel, ops.list AS ops, root.file, root.line,
             'kernel call at ' || root.file || ':' || root.line || ' (line ' || root.doc_line || ')' AS root
      FROM trace_kernel
      LEFT JOIN ops ON ops.kernel = trace_kernel.kernel
      LEFT JOIN root ON root.kernel = trace_kernel.kernel);
