-- Where do the kernel traces document and the source contradict each other?
--   :code   as in table finding_code; NULL: all
-- Columns: the finding, its places in the document and in the source, what to do.
SELECT code, severity, kernel, op, message, action, doc_line, file, line, expected, found
FROM finding
WHERE :code IS NULL OR code = :code
ORDER BY code, doc_line, kernel, op, file, line, message, finding_id;
