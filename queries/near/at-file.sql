-- Which files are there: what the parameter file of at must name where no call and no kernel is met.
--   :file     a whole path or its end; a path from '/' on may be that of a file outside the source
--   :function where there is one, the frame may lie outside, too
-- Columns: the name, 1 where it is the one meant.
SELECT file AS name,
       coalesce(file = :file OR substr(:file, -length(file) - 1) = '/' || file
                OR substr(file, -length(:file) - 1) = '/' || :file
                OR :file GLOB '/*' OR :function IS NOT NULL, 0) AS is_meant
FROM source_file
ORDER BY is_meant DESC, file;
