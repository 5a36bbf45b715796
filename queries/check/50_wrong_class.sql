-- wrong-row: the class that a row names for an op, `gate (ReplicatedLinear)`, is not the one that its call runs.
-- Inputs: trace_row_op, trace_row_right, trace_match, trace_step_key, trace_key, trace_anchor, linked_edge, scope,
-- name, trace_broken, trace_line.
-- Fills: finding, repair.
INSERT INTO finding (code, severity, kernel, op, message, action, doc_line, file, line, expected, found, cause, claim)
WITH
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
        CROSS JOIN trace_match ON trace_match.kernel = row.kernel
        CROSS JOIN trace_step_key ON trace_step_key.kernel = row.kernel
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
    )
SELECT 'wrong-row', 'error', each.kernel, each.op,
       'Kernel `' || each.kernel || '`: `' || each.op || '` is no ' || each.told || ', but ' || each.real,
       'correct the row', each.doc_line, right.file, right.line, right.expected,
       '`' || each.op || '` (' || each.told || ')', each.op || ' is ' || each.real,
       ': `' || each.op || '` is no ' || each.told || ', but ' || each.real
FROM wrong_class AS each
LEFT JOIN trace_row_right AS right ON right.kernel = each.kernel
WHERE each.kernel NOT IN (SELECT kernel FROM trace_broken)
ORDER BY each.doc_line, 3, 4, 5, 10, 11;

INSERT INTO repair (code, cause, doc_line, kind, position, stands, should)
SELECT 'wrong-row', finding.cause, finding.doc_line, 'replace', row.position, trace_line.text,
       replace(trace_line.text, '(' || row.class || ')', '(' || substr(finding.cause, length(finding.op) + 5) || ')')
FROM finding
JOIN trace_row_op AS row ON row.doc_line = finding.doc_line AND row.name = finding.op
JOIN trace_line ON trace_line.doc_line = finding.doc_line
WHERE finding.code = 'wrong-row' AND finding.op IS NOT NULL AND NOT row.is_container
ORDER BY 3, 4, 5, 2, 7;
