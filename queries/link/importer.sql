-- The files that may have a class: they import it by its name, by a star, or with its module.
-- Inputs: import, name.
-- Parameters: ?1 the name of the class; ?2 the last part of its module.
-- Columns: file_id. The module of an import is looked up for a star alone.
SELECT DISTINCT import.file_id
FROM import
JOIN name AS imported ON imported.name_id = import.name_id
WHERE imported.text = ?1
   OR imported.text = '*'
      AND (SELECT substr('.' || module.text, -length(?2) - 1) FROM name AS module
           WHERE module.name_id = import.module_id) = '.' || ?2
   OR substr('.' || imported.text, -length(?2) - 1) = '.' || ?2
ORDER BY import.file_id;
