-- What link read of the source: the files it decoded, and of all others what it looks up in them without. The rows of
-- queries/link/foreign_attribute.sql, without their nodes, are hashed beside these. A file that has a name of table
-- asked_name, before it changed or since, is none that lies outside.
-- Inputs: source_file, linked_file and what ingest-python wrote. Columns: a statement each kind of look-up.
-- ingest-python hashes all rows: while the hash is the same, a file that changed lies outside what link read, and link
-- would make the same again. Ids of names stand for their texts: a name keeps its id.

-- The modules there are, and what the decoded ones say.
SELECT source_file.file, source_file.module, source_file.is_package,
       CASE WHEN linked_file.file_id IS NOT NULL THEN source_file.content_hash END AS content_hash
FROM source_file
LEFT JOIN linked_file ON linked_file.file_id = source_file.file_id
ORDER BY source_file.file;

-- Bases, in the order in which their classes stand: who derives from a class.
SELECT base_id FROM class_base ORDER BY scope_id, position;

-- Functions that a registry builds things with.
SELECT decorator.scope_id, decorator.position
FROM decorator
JOIN name ON name.name_id = decorator.decorator_id
JOIN entry_decorator ON name.text GLOB entry_decorator.decorator
ORDER BY decorator.scope_id, decorator.position;

-- What files that were not decoded import: whether a class may be known there.
SELECT DISTINCT import.name_id, import.module_id
FROM import
WHERE import.file_id NOT IN (SELECT linked_file.file_id FROM linked_file)
ORDER BY import.name_id, import.module_id;
