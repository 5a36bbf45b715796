-- What the report must not be written over: the inputs of the database.
-- Columns: path; is_source (1: the roots of the source, a line each; 0: the kernel traces document).
SELECT path, 0 AS is_source FROM trace_document
UNION ALL
SELECT value, 1 FROM meta WHERE key = 'source_root'
ORDER BY is_source;
