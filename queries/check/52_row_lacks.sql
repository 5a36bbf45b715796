-- wrong-row: a row of the kernel → ops table leaves out ops that run its kernel, or their call sites, in a document
-- that was written from this source.
-- Inputs: trace_row_own, trace_op_claim, finding. Fills: finding.
-- What people wrote may name the ops that matter to them; no table of theirs says that it has all.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, expected, found, cause, claim)
SELECT 'wrong-row', 'warning', claim.kernel,
       'Kernel `' || claim.kernel || '`: the table of ops leaves out ' || lack.list, 'add what is missing',
       lack.doc_line, lack.list, 'not in the row', 'left out of the row: ' || lack.list,
       ': the table of ops leaves out ' || lack.list
FROM (
    SELECT doc_line, group_concat(text, ', ') AS list
    FROM (SELECT * FROM trace_row_own WHERE position IS NULL ORDER BY doc_line, is_op DESC, first, name)
    GROUP BY doc_line
) AS lack
JOIN trace_op_claim AS claim ON claim.doc_line = lack.doc_line AND claim.position = 1
WHERE lack.doc_line NOT IN (SELECT doc_line FROM finding WHERE code = 'wrong-row' AND doc_line IS NOT NULL)
ORDER BY lack.doc_line, 3, 4, 7, 8;
