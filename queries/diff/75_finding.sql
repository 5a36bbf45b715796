-- Findings of one version that the other does not have.
-- Inputs: old and new; finding. Writes diff_row. A finding is its code, kernel and op, what the source shows and what
-- the document says; the line of the source is no part of it.
INSERT INTO diff_row (what, change, name, old_file, old_line, new_file, new_line, detail)
SELECT 'finding', 'removed', message, file, line, NULL, NULL, code
FROM old.finding AS here
WHERE NOT EXISTS (SELECT 1 FROM new.finding AS there WHERE there.code = here.code AND there.kernel IS here.kernel
                  AND there.op IS here.op AND there.doc_line IS here.doc_line)
UNION ALL
SELECT 'finding', 'added', message, NULL, NULL, file, line, code
FROM new.finding AS here
WHERE NOT EXISTS (SELECT 1 FROM old.finding AS there WHERE there.code = here.code AND there.kernel IS here.kernel
                  AND there.op IS here.op AND there.doc_line IS here.doc_line);
