-- The files whose names and bytes the content hash of the source is made of, in their order: Python's, then those of
-- tuned configurations.
-- Inputs: source_file, tuned_file.
-- Columns: file, content_hash.
SELECT file, content_hash
FROM (
    SELECT 1 AS place, file, content_hash FROM source_file
    UNION ALL
    SELECT 2, file, content_hash FROM tuned_file
)
ORDER BY place, file;
