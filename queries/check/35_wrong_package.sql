-- wrong-package: the kernel comes from another package than its heading, the first line of a chain or a table says.
-- Inputs: trace_kernel, trace_step, trace_place, trace_summary, trace_breakdown, trace_line, linked_kernel,
-- kernel_known_as, call.
-- Fills: finding, repair.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, file, line, expected, found, cause)
WITH
    -- Of a kernel of several packages any will do.
    real (kernel, source, list, call_id) AS MATERIALIZED (
        SELECT each.name, replace(group_concat(DISTINCT linked_kernel.source), ',', ' or '),
               ',' || replace(lower(group_concat(DISTINCT linked_kernel.source)), '_', '-') || ',',
               min(linked_kernel.call_id)
        FROM linked_kernel
        JOIN (SELECT kernel, kernel AS name FROM linked_kernel UNION SELECT kernel, name FROM kernel_known_as) AS each
            ON each.kernel = linked_kernel.kernel
        GROUP BY each.name
    ),
    told (kernel, source, doc_line, place) AS (
        SELECT kernel, source, doc_line, 'the heading' FROM trace_kernel WHERE source IS NOT NULL
        UNION ALL
        -- Not one that begins at a call of that package, which makes a kernel of the same last name.
        SELECT step.kernel, step.source, step.doc_line, 'the chain'
        FROM trace_step AS step
        LEFT JOIN trace_place AS root ON root.kernel = step.kernel AND root.chain = step.chain AND root.place = 0
        LEFT JOIN linked_kernel AS own ON own.call_id = root.call_id AND own.source = step.source
        WHERE step.position = 0 AND step.source IS NOT NULL AND own.call_id IS NULL
        UNION ALL
        SELECT kernel, source, doc_line, 'the summary table' FROM trace_summary
        UNION ALL
        SELECT kernel, source, doc_line, 'the source breakdown' FROM trace_breakdown
    ),
    plain (kernel, source, doc_line, place) AS MATERIALIZED (
        SELECT kernel, trim(CASE WHEN instr(source, '(') > 0 THEN substr(source, 1, instr(source, '(') - 1)
                            ELSE source END), doc_line, place
        FROM told
    )
SELECT 'wrong-package', 'error', plain.kernel,
       'Kernel `' || plain.kernel || '` comes from ' || real.source || ', not from ' || plain.source,
       'correct the package in ' || plain.place, plain.doc_line, source_file.file, call.line, real.source,
       plain.source || ' in ' || plain.place,
       'Kernel `' || plain.kernel || '` comes from ' || real.source || ', not from ' || plain.source
FROM plain
CROSS JOIN real ON real.kernel = plain.kernel
CROSS JOIN call ON call.call_id = real.call_id
CROSS JOIN source_file ON source_file.file_id = call.file_id
WHERE instr(real.list, ',' || replace(lower(plain.source), '_', '-') || ',') = 0
    -- A kernel of the tree's own is named by what made it, too: 'triton', 'jit'.
    AND plain.source IN (SELECT source FROM kernel_package UNION SELECT source FROM linked_kernel)
ORDER BY plain.doc_line, 3, 4, 9, 10;

INSERT INTO repair (code, cause, doc_line, kind, stands, should)
SELECT 'wrong-package', finding.cause, finding.doc_line, 'replace', trace_line.text,
       replace(replace(trace_line.text, '(' || told.source || ')', '(' || finding.expected || ')'),
               '| ' || told.source || ' |', '| ' || finding.expected || ' |')
FROM finding
JOIN trace_line ON trace_line.doc_line = finding.doc_line
JOIN (SELECT kernel, doc_line, source FROM trace_kernel
      UNION SELECT kernel, doc_line, source FROM trace_step WHERE position = 0
      UNION SELECT kernel, doc_line, source FROM trace_summary) AS told ON told.doc_line = finding.doc_line
WHERE finding.code = 'wrong-package' AND instr(finding.expected, ' or ') = 0
ORDER BY 3, 4, 2, 6;

-- A row of the source breakdown goes to the table of its package, else to one behind the others.
INSERT INTO repair (code, cause, doc_line, kind, position, stands, should)
WITH
    row (cause, doc_line, text, source, last, is_new, head) AS MATERIALIZED (
        SELECT cause, doc_line, text, source, coalesce(last, (SELECT max(doc_line) FROM trace_breakdown)), last IS NULL,
               (SELECT max(doc_line) FROM trace_line AS head
                WHERE head.part = 'header' AND head.doc_line < each.doc_line)
        FROM (
            SELECT finding.cause, finding.doc_line, trace_line.text, finding.expected AS source,
                   (SELECT max(other.doc_line) FROM trace_breakdown AS other
                    WHERE other.source = finding.expected OR other.source GLOB finding.expected || ' (*') AS last
            FROM finding
            JOIN trace_breakdown ON trace_breakdown.doc_line = finding.doc_line
            JOIN trace_line ON trace_line.doc_line = finding.doc_line
            WHERE finding.code = 'wrong-package' AND instr(finding.expected, ' or ') = 0
        ) AS each
    ),
    -- Its heading and the head of a table: those of the table that the first row stood in.
    head (cause, last, source, head) AS ( -- bare columns of min()
        SELECT cause, last, source, head FROM (SELECT *, min(doc_line) FROM row WHERE is_new GROUP BY source)
    ),
    part (part, text) AS (VALUES (0, ''), (1, '### '), (2, ''), (3, NULL), (4, NULL)),
    place (source, base) AS (SELECT source, row_number() OVER (ORDER BY source) << 40 FROM head)
SELECT 'wrong-package', cause, doc_line, 'delete', 0, text, NULL FROM row
UNION ALL
SELECT 'wrong-package', row.cause, row.last, 'append', coalesce(place.base + 5, 0) + row.doc_line, NULL, row.text
FROM row
LEFT JOIN place ON place.source = row.source AND row.is_new
UNION ALL
SELECT 'wrong-package', head.cause, head.last, 'append', place.base + part.part, NULL,
       CASE part.part WHEN 1 THEN part.text || head.source ELSE coalesce(part.text, line.text) END
FROM head
JOIN place ON place.source = head.source
CROSS JOIN part
LEFT JOIN trace_line AS line ON line.doc_line = head.head + part.part - 3 AND part.text IS NULL
ORDER BY 3, 4, 5, 2, 7;
