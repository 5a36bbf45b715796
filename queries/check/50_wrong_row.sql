-- wrong-row: a row of a table contradicts the chains of its kernel: a call site, or an op, that none of them has; or
-- the class of an op is another one.
-- Inputs: trace_row_site, trace_row_op, trace_match, trace_step, trace_anchor, linked_edge, call_site, scope,
-- trace_broken.
-- Fills: finding, repair.
INSERT INTO finding (code, severity, kernel, op, message, action, doc_line, file, line, expected, found, cause, claim)
WITH
    ops (kernel, list) AS MATERIALIZED (
        SELECT kernel, group_concat('`' || op || '`', ', ')
        FROM (SELECT DISTINCT kernel, op FROM trace_match WHERE op_site_id IS NOT NULL ORDER BY kernel, op)
        GROUP BY kernel
    ),
    -- The first call site of each kernel's chains, where it stands in the source.
    root (kernel, file, line, doc_line) AS MATERIALIZED (
        SELECT anchor.kernel, call_site.file, call_site.line, min(trace_step.doc_line)
        FROM trace_anchor AS anchor
        JOIN trace_step ON trace_step.kernel = anchor.kernel AND trace_step.chain = anchor.chain
            AND trace_step.position = 0
        JOIN call_site ON call_site.call_id = anchor.call_id
        WHERE anchor.position = 0
        GROUP BY anchor.kernel
    ),
    lost_site (doc_line, part, kernel, list) AS MATERIALIZED (
        SELECT doc_line, part, kernel, group_concat(told, ', ')
        FROM (SELECT * FROM trace_row_site WHERE step_line IS NULL ORDER BY doc_line, position)
        GROUP BY doc_line
    ),
    lost_op (doc_line, kernel, list) AS MATERIALIZED (
        SELECT doc_line, kernel, group_concat('`' || op || '`', ', ')
        FROM (SELECT * FROM trace_row_op WHERE step_line IS NULL ORDER BY doc_line, position)
        GROUP BY doc_line
    ),
    -- Classes of the source.
    known (class) AS MATERIALIZED (
        SELECT name.text
        FROM scope
        JOIN name ON name.name_id = scope.qualname_id
        WHERE scope.scope_kind_id = 2
            AND scope.qualname_id IN (SELECT name_id FROM name WHERE text IN (SELECT class FROM trace_row_op))
    ),
    wrong_class (doc_line, kernel, op, told, real) AS MATERIALIZED (
        SELECT row.doc_line, row.kernel, row.name, row.class, min(op_site.class)
        FROM trace_row_op AS row
        JOIN trace_match ON trace_match.kernel = row.kernel
        JOIN trace_step_key ON trace_step_key.kernel = row.kernel
        JOIN trace_key ON trace_key.key_id = trace_step_key.key_id AND trace_key.name = row.name
        JOIN trace_anchor ON trace_anchor.kernel = trace_step_key.kernel AND trace_anchor.chain = trace_step_key.chain
            AND trace_anchor.position = trace_step_key.position
        JOIN linked_edge ON linked_edge.call_id = trace_anchor.call_id
        JOIN scope ON scope.scope_id = linked_edge.module_class
        JOIN name ON name.name_id = scope.qualname_id
        JOIN (SELECT call_id, group_concat(DISTINCT name.text) AS class
              FROM linked_edge JOIN scope ON scope.scope_id = linked_edge.module_class
              JOIN name ON name.name_id = scope.qualname_id
              WHERE call_id IN (SELECT call_id FROM trace_anchor)
              GROUP BY call_id) AS op_site
            ON op_site.call_id = trace_anchor.call_id
        WHERE row.class IN (SELECT class FROM known)
            AND instr(',' || op_site.class || ',', ',' || row.class || ',') = 0
        GROUP BY row.doc_line, row.name
    ),
    told (kernel, op, doc_line, found, what, cause) AS (
        SELECT lost_site.kernel, NULL, lost_site.doc_line, lost_site.list,
               CASE lost_site.part WHEN 'summary' THEN 'the summary table has ' || lost_site.list
                   || ', its chains begin elsewhere'
                   ELSE 'no chain goes through ' || lost_site.list || ' of the table of ops' END,
               lost_site.part || ' site of ' || coalesce(ops.list, lost_site.kernel)
        FROM lost_site
        LEFT JOIN ops ON ops.kernel = lost_site.kernel
        WHERE lost_site.kernel IN (SELECT kernel FROM trace_step)
            AND lost_site.doc_line NOT IN (SELECT doc_line FROM lost_op)
        UNION ALL
        SELECT lost_op.kernel, NULL, lost_op.doc_line, lost_op.list || coalesce(' at ' || lost_site.list, ''),
               'no chain goes through ' || lost_op.list || ' of the table of ops',
               lost_op.list || ' for ' || coalesce(ops.list, '')
        FROM lost_op
        LEFT JOIN ops ON ops.kernel = lost_op.kernel
        LEFT JOIN lost_site ON lost_site.doc_line = lost_op.doc_line
        WHERE lost_op.kernel IN (SELECT kernel FROM trace_step)
        UNION ALL
        SELECT kernel, op, doc_line, '`' || op || '` (' || told || ')',
               '`' || op || '` is no ' || told || ', but ' || real,
               op || ' is ' || real
        FROM wrong_class
    )
SELECT 'wrong-row', 'error', told.kernel, told.op, 'Kernel `' || told.kernel || '`: ' || told.what,
       'correct the row', told.doc_line, root.file, root.line,
       coalesce('chains through ' || ops.list || '; ', '')
           || coalesce('kernel call at ' || root.file || ':' || root.line || ' (line ' || root.doc_line || ')', ''),
       told.found, told.cause, ': ' || told.what
FROM told
LEFT JOIN root ON root.kernel = told.kernel
LEFT JOIN ops ON ops.kernel = told.kernel
WHERE told.kernel NOT IN (SELECT kernel FROM trace_broken)
ORDER BY told.doc_line;

INSERT INTO repair (code, cause, doc_line, kind, position, stands, should)
SELECT 'wrong-row', finding.cause, finding.doc_line, 'replace', row.position, trace_line.text,
       replace(trace_line.text, '(' || row.class || ')', '(' || substr(finding.cause, length(finding.op) + 5) || ')')
FROM finding
JOIN trace_row_op AS row ON row.doc_line = finding.doc_line AND row.name = finding.op
JOIN trace_line ON trace_line.doc_line = finding.doc_line
WHERE finding.code = 'wrong-row' AND finding.op IS NOT NULL;
