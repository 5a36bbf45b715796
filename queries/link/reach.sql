-- What link looks up in a file that it does not decode, beside names in its syntax record: the bases of its classes,
-- its imports, and what a registry builds things with. An answer is what link sought (table sought); of a store the
-- rows of queries/link/foreign_attribute.sql, without their nodes, are.
-- Inputs: class_base, import, decorator, entry_decorator, name.
-- Parameters: ?1 the file, its file_id.
-- Columns: what, 'base', 'import' or 'registered'; text, as written; module of an import; in the order of the source.
-- ingest-python hashes the answers of a file before it changes and after: while they are the same and link has not
-- decoded the file, it lies outside of what link read, and link would make the same again.
SELECT 'base' AS what, name.text AS text, '' AS module, class_base.scope_id AS place, class_base.position AS position
FROM class_base
JOIN name ON name.name_id = class_base.base_id
WHERE class_base.scope_id BETWEEN ?1 << 24 AND (?1 + 1 << 24) - 1
UNION ALL
SELECT 'import', imported.text, module.text, import.import_id, 0
FROM import
JOIN name AS imported ON imported.name_id = import.name_id
JOIN name AS module ON module.name_id = import.module_id
WHERE import.import_id BETWEEN ?1 << 24 AND (?1 + 1 << 24) - 1
UNION ALL
SELECT DISTINCT 'registered', name.text, '', decorator.scope_id, decorator.position
FROM decorator
JOIN name ON name.name_id = decorator.decorator_id
JOIN entry_decorator ON name.text GLOB entry_decorator.decorator
WHERE decorator.scope_id BETWEEN ?1 << 24 AND (?1 + 1 << 24) - 1
ORDER BY what, place, position;
