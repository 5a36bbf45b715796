-- Which files import a module or a name, and under which conditions?
--   :name   dotted name or GLOB over it: 'flashinfer', 'sgl_kernel.*'; what lies in a module is met by its name; NULL:
--           all
--   :file   GLOB over the importing file; NULL: any
-- Columns: the importing file, what is imported in full, what it is called there, conditions. Of all files read, also
-- of those that no linked model reaches.
SELECT source_file.file, import.line, scope_name.text AS scope, found.whole AS imported, found.local,
       (SELECT chain FROM guard_chain WHERE guard_chain.guard_id = import.guard_id) AS guard
FROM (
    SELECT import_id, local, ltrim(module || '.' || name, '.') AS whole FROM import_in_full
) AS found
JOIN import ON import.import_id = found.import_id
JOIN source_file ON source_file.file_id = import.file_id
JOIN scope ON scope.scope_id = import.scope_id
JOIN name AS scope_name ON scope_name.name_id = scope.qualname_id
WHERE (:name IS NULL OR found.whole GLOB :name OR found.whole GLOB :name || '.*' OR found.whole GLOB '*.' || :name)
  AND (:file IS NULL OR source_file.file GLOB :file)
ORDER BY source_file.file, import.line, import.import_id;
