-- All that ingest-python writes, by natural keys: two databases of one source tree give the same
-- rows, whatever their ids are. For the sqlite3 shell; used by the cases of ingest-python.
-- Inputs: an ingested database. Columns: a tag, then what identifies and describes the row.
SELECT 'meta', key, value FROM meta WHERE key <> 'source_root' ORDER BY key;
SELECT 'file', file, module, is_package, lines, bytes, content_hash, length(record), hex(record)
FROM source_file JOIN source_record USING (file_id) ORDER BY file;
SELECT 'scope', file, scope_id & 0xFFFFFF, scope_kind_id, parent_id & 0xFFFFFF, text, occurrence, line, end_line
FROM scope JOIN source_file USING (file_id) JOIN name ON name_id = qualname_id ORDER BY file, scope_id;
SELECT 'base', file, scope_id & 0xFFFFFF, position, text FROM class_base JOIN scope USING (scope_id)
JOIN source_file USING (file_id) JOIN name ON name_id = base_id ORDER BY file, scope_id, position;
SELECT 'decorator', file, scope_id & 0xFFFFFF, position, text, decorator.line FROM decorator
JOIN scope USING (scope_id) JOIN source_file USING (file_id) JOIN name ON name_id = decorator_id
ORDER BY file, scope_id, position;
SELECT 'guard', file, guard_id & 0x1FFFFFF, parent_id & 0x1FFFFFF, guard_kind_id, test.text, chain, line
FROM guard JOIN source_file USING (file_id) JOIN name AS test ON test.name_id = test_id
JOIN guard_chain USING (guard_id) ORDER BY file, guard_id;
SELECT 'call', file, call_id & 0xFFFFFF, kind, line, col, caller, callee, guard, rank FROM call_site
ORDER BY file, call_id;
SELECT 'import', file, import_id & 0xFFFFFF, module.text, what.text, alias.text, line, guard_id & 0x1FFFFFF
FROM import JOIN source_file USING (file_id) JOIN name AS module ON module.name_id = module_id
JOIN name AS what ON what.name_id = import.name_id LEFT JOIN name AS alias ON alias.name_id = alias_id
ORDER BY file, import_id;
SELECT 'store', file, store_id & 0xFFFFFF, base.text, attribute.text, line, guard_id & 0x1FFFFFF
FROM attribute_store JOIN source_file USING (file_id) JOIN name AS base ON base.name_id = base_id
JOIN name AS attribute ON attribute.name_id = attribute_id ORDER BY file, store_id;
SELECT 'binding', file, binding_id & 0xFFFFFF, binding_kind_id, scope_id & 0xFFFFFF, target.text, value, line,
       guard_id & 0x1FFFFFF
FROM binding JOIN source_file USING (file_id) JOIN name AS target ON target.name_id = target_id
ORDER BY file, binding_id;
SELECT 'return', file, return_id & 0xFFFFFF, scope_id & 0xFFFFFF, value, line, guard_id & 0x1FFFFFF
FROM returned JOIN source_file USING (file_id) ORDER BY file, return_id;
SELECT 'reference', file, reference_id & 0xFFFFFF, scope_id & 0xFFFFFF, text, line, guard_id & 0x1FFFFFF
FROM referred JOIN source_file USING (file_id) JOIN name USING (name_id) ORDER BY file, reference_id;
SELECT 'filed', file, filed_id & 0xFFFFFF, registration_kind_id, scope_id & 0xFFFFFF, registry.text, target.text,
       target_node & 0xFFFFFF, line, guard_id & 0x1FFFFFF
FROM filed JOIN source_file USING (file_id) JOIN name AS registry ON registry.name_id = registry_id
JOIN name AS target ON target.name_id = target_id ORDER BY file, filed_id;
SELECT 'filed key', file, filed_id & 0xFFFFFF, position, text FROM filed_key JOIN filed USING (filed_id)
JOIN source_file USING (file_id) JOIN name ON name_id = key_id ORDER BY file, filed_id, position;
SELECT DISTINCT 'test part', test.text, position, part.text, is_negated, joined
FROM test_part JOIN guard USING (test_id) JOIN name AS test ON test.name_id = test_part.test_id
JOIN name AS part ON part.name_id = part_id ORDER BY test.text, position;
SELECT 'problem', file, line, kind, text FROM problem ORDER BY file, line, kind, text;
SELECT 'broken key', * FROM pragma_foreign_key_check;
