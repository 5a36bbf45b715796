-- wrong-row: a row of the kernel → ops table leaves out ops, or their call sites, that chains of its kernel end at, in
-- a document that trace-kernels wrote from this source.
-- Inputs: trace_op_claim, trace_row_op, trace_row_site, trace_row_place, trace_match, trace_own, trace_line,
-- trace_broken, finding. Fills: finding, repair.
-- What people wrote may name the ops that matter to them; no table of theirs says that it has all.
CREATE TEMP TABLE row_lack AS
WITH
    row (doc_line, kernel) AS MATERIALIZED (
        SELECT doc_line, kernel
        FROM trace_op_claim
        WHERE EXISTS (SELECT 1 FROM trace_own)
            AND doc_line NOT IN (SELECT doc_line FROM finding WHERE code = 'wrong-row' AND doc_line IS NOT NULL)
            AND kernel NOT IN (SELECT kernel FROM trace_broken)
            -- Of wrong chains the ops are wrong.
            AND kernel NOT IN (SELECT kernel FROM finding WHERE severity = 'error' AND kernel IS NOT NULL)
        GROUP BY doc_line
        HAVING min(is_name)
    ),
    op (doc_line, kernel, op, name, first) AS MATERIALIZED (
        SELECT row.doc_line, row.kernel, match.op,
               replace(replace(match.op, rtrim(match.op, replace(match.op, '.', '')), ''), '()', ''),
               min(match.chain)
        FROM row
        JOIN trace_match AS match ON match.kernel = row.kernel AND match.op_site_id IS NOT NULL
        GROUP BY row.doc_line, match.op
    ),
    lack (doc_line, kernel, part, text, first) AS (
        SELECT op.doc_line, op.kernel, 1, '`' || op.op || '`', op.first
        FROM op
        LEFT JOIN trace_row_op AS told ON told.doc_line = op.doc_line AND told.name = op.name
        WHERE told.doc_line IS NULL
        UNION ALL
        SELECT row.doc_line, row.kernel, 2, place.text, place.first
        FROM row
        JOIN trace_row_place AS place ON place.doc_line = row.doc_line
        LEFT JOIN trace_row_site AS told ON told.doc_line = row.doc_line AND told.now = place.text
        WHERE told.doc_line IS NULL AND row.kernel IN (SELECT kernel FROM op)
    )
SELECT doc_line, kernel, part, text, first FROM lack ORDER BY doc_line, part, first, text;

INSERT INTO finding (code, severity, kernel, message, action, doc_line, expected, found, cause, claim)
SELECT 'wrong-row', 'warning', kernel,
       'Kernel `' || kernel || '`: the table of ops leaves out ' || group_concat(text, ', '), 'add what is missing',
       doc_line, group_concat(text, ', '), 'not in the row', 'left out of the row: ' || group_concat(text, ', '),
       ': the table of ops leaves out ' || group_concat(text, ', ')
FROM (SELECT * FROM row_lack ORDER BY doc_line, part, first, text)
GROUP BY doc_line
ORDER BY doc_line;

INSERT INTO repair (code, cause, doc_line, kind, position, stands, should)
WITH
    item (doc_line, cause, is_op, text) AS MATERIALIZED (
        SELECT finding.doc_line, finding.cause, row_lack.part = 1, row_lack.text
        FROM finding
        JOIN row_lack ON row_lack.doc_line = finding.doc_line
        WHERE finding.code = 'wrong-row' AND finding.found = 'not in the row'
        ORDER BY finding.doc_line, row_lack.part, row_lack.first, row_lack.text
    ),
    -- The cells behind the kernel's: of ops, of call sites.
    cell (doc_line, text, head, ops, sites) AS MATERIALIZED (
        SELECT doc_line, text, substr(text, 1, length(text) - length(rest)),
               substr(rest, 1, instr(rest, ' |') - 1), substr(rest, instr(rest, ' |'))
        FROM (SELECT doc_line, text, substr(text, 3 + instr(substr(text, 3), '| ')) AS rest
              FROM trace_line WHERE doc_line IN (SELECT doc_line FROM item))
    )
SELECT 'wrong-row', min(item.cause), cell.doc_line, 'replace', 9, cell.text,
       cell.head || cell.ops || coalesce(', ' || group_concat(CASE WHEN item.is_op THEN
           CASE WHEN instr(cell.ops, '()') > 0 THEN item.text
               ELSE '`' || replace(replace(item.text, rtrim(item.text, replace(item.text, '.', '')), ''), '()', '')
               END END, ', '), '')
           || rtrim(cell.sites, ' |')
           || coalesce(', ' || group_concat(CASE WHEN NOT item.is_op THEN item.text END, ', '), '') || ' |'
FROM cell
JOIN item ON item.doc_line = cell.doc_line
GROUP BY cell.doc_line
ORDER BY cell.doc_line;

DROP TABLE row_lack;
