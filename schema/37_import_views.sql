-- Imports with the module that they name in full: 'a.b.c' of "from .c import x" in module a.b.d.
--   import_id, file_id, module ('' for "import x"), name, local (what the file calls it by)
CREATE VIEW import_in_full AS
SELECT import_id, file_id, name, local,
       CASE dots WHEN 0 THEN written
           ELSE CASE dots WHEN 1 THEN package WHEN 2 THEN above WHEN 3 THEN above_that ELSE top END
               || CASE rest WHEN '' THEN '' ELSE '.' || rest END
       END AS module
FROM (
    SELECT *, rtrim(rtrim(above_that, replace(above_that, '.', '')), '.') AS top
    FROM (
        SELECT *, rtrim(rtrim(above, replace(above, '.', '')), '.') AS above_that
        FROM (
            SELECT *, rtrim(rtrim(package, replace(package, '.', '')), '.') AS above
            FROM (
                SELECT import.import_id, import.file_id, what.text AS name, coalesce(alias.text, what.text) AS local,
                       module.text AS written, ltrim(module.text, '.') AS rest,
                       length(module.text) - length(ltrim(module.text, '.')) AS dots,
                       CASE source_file.is_package WHEN 1 THEN source_file.module
                           ELSE rtrim(rtrim(source_file.module, replace(source_file.module, '.', '')), '.')
                       END AS package
                FROM import
                JOIN source_file ON source_file.file_id = import.file_id
                JOIN name AS module ON module.name_id = import.module_id
                JOIN name AS what ON what.name_id = import.name_id
                LEFT JOIN name AS alias ON alias.name_id = import.alias_id
            )
        )
    )
);
