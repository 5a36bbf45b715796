-- Which files are there: what the parameter file of at may have meant.
--   :file a whole path or its end
-- Columns: the name, 1 where it is the one meant.
SELECT file AS name,
       coalesce(file = :file OR substr(:file, -length(file) - 1) = '/' || file
                OR substr(file, -length(:file) - 1) = '/' || :file, 0) AS is_meant
FROM source_file
ORDER BY is_meant DESC, file;
