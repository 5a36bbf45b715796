-- Turns the given call graph into rows of the schema.
INSERT OR REPLACE INTO meta VALUES ('platform', 'cuda'), ('source_label', 'given 1.0');

CREATE TEMP TABLE function_name AS
SELECT DISTINCT full, substr(full, 1, instr(full || '@', '@') - 1) AS plain,
       CASE WHEN instr(full, '@') > 0 THEN substr(full, instr(full, '@') + 1) END AS class
FROM (SELECT caller AS full FROM given_call UNION SELECT target FROM given_call
      UNION SELECT target FROM given_root UNION SELECT caller FROM given_dead)
WHERE full IS NOT NULL AND full NOT GLOB 'kernel:*';

CREATE TEMP TABLE scope_name AS
SELECT plain AS full, 3 AS kind FROM function_name
UNION
SELECT class, 2 FROM (SELECT class FROM function_name UNION SELECT class FROM given_call
    UNION SELECT class FROM given_root UNION SELECT class FROM given_base UNION SELECT base FROM given_base)
WHERE class GLOB '*:*';

INSERT INTO source_file (file, is_package, lines, bytes, content_hash)
SELECT DISTINCT substr(full, 1, instr(full, ':') - 1), 0, 1, 1, 'x'
FROM scope_name ORDER BY 1;

INSERT INTO model_source (file_id, position) SELECT file_id, 1 FROM source_file WHERE file GLOB 'm/*';

INSERT OR IGNORE INTO name (text)
SELECT substr(full, instr(full, ':') + 1) FROM scope_name
UNION SELECT text FROM given_call
UNION SELECT substr(target, 8) FROM given_call WHERE target GLOB 'kernel:*'
UNION SELECT class FROM given_call WHERE class NOT GLOB '*:*'
UNION SELECT test FROM given_guard;

INSERT INTO scope (scope_id, scope_kind_id, qualname_id, occurrence, line, end_line)
SELECT source_file.file_id * 16777216 + row_number() OVER (ORDER BY full), kind, name.name_id, 1,
       row_number() OVER (ORDER BY full), 999
FROM scope_name
JOIN source_file ON source_file.file = substr(full, 1, instr(full, ':') - 1)
JOIN name ON name.text = substr(full, instr(full, ':') + 1);

CREATE TEMP VIEW scope_of AS
SELECT scope.scope_id, scope.file_id, source_file.file || ':' || name.text AS full
FROM scope JOIN source_file USING (file_id) JOIN name ON name.name_id = scope.qualname_id;

INSERT INTO linked_node (scope_id, receiver_id, argument)
SELECT scope_of.scope_id, class.scope_id, ''
FROM function_name
JOIN scope_of ON scope_of.full = function_name.plain
LEFT JOIN scope_of AS class ON class.full = function_name.class
ORDER BY function_name.full;

CREATE TEMP TABLE node_of AS
SELECT linked_node.node_id, scope_of.scope_id, scope_of.file_id,
       scope_of.full || coalesce('@' || receiver.full, '') AS full
FROM linked_node JOIN scope_of ON scope_of.scope_id = linked_node.scope_id
LEFT JOIN scope_of AS receiver ON receiver.scope_id = linked_node.receiver_id;

-- A call's id lies in the range of its caller's file.
CREATE TEMP TABLE id_of AS
SELECT DISTINCT given_call.call, (node_of.file_id << 24) + given_call.call AS call_id
FROM given_call JOIN node_of ON node_of.full = given_call.caller;

INSERT INTO guard (guard_id, parent_up, guard_kind_id, test_id, is_closed, line)
SELECT (file_id << 25) + guard, guard - parent, guard_kind_id, name_id, 1, guard
FROM source_file, given_guard JOIN guard_kind ON guard_kind = given_guard.kind JOIN name ON name.text = test;
INSERT INTO guard_label
SELECT (file_id << 25) + guard, 'Method', label FROM source_file, given_guard WHERE label IS NOT NULL;

INSERT INTO call (call_id, call_kind_id, scope_up, line, col, early, callee_id, guard_up)
SELECT id_of.call_id, 1, id_of.call_id - node_of.scope_id, coalesce(min(given_line.line), given_call.call * 10), 1,
       0, name.name_id, 2 * given_call.call - given_call.guard
FROM given_call JOIN id_of ON id_of.call = given_call.call
JOIN node_of ON node_of.full = given_call.caller
JOIN name ON name.text = given_call.text
LEFT JOIN given_line ON given_line.call = given_call.call
GROUP BY given_call.call;

INSERT INTO linked_edge (edge_id, call_id, caller_node, callee_node, external_id, edge_kind_id, is_exact,
                         module_class, external_class)
SELECT row_number() OVER (), id_of.call_id, caller.node_id, target.node_id, kernel.name_id,
       (SELECT edge_kind_id FROM edge_kind WHERE edge_kind = coalesce(given_call.kind, CASE
           WHEN given_call.target GLOB 'kernel:*' THEN 'kernel'
           WHEN given_call.class IS NOT NULL THEN 'module_call' ELSE 'method' END)),
       0, class.scope_id, outside.name_id
FROM given_call
JOIN id_of ON id_of.call = given_call.call
JOIN node_of AS caller ON caller.full = given_call.caller
LEFT JOIN node_of AS target ON target.full = given_call.target
LEFT JOIN name AS kernel ON kernel.text = substr(given_call.target, 8) AND given_call.target GLOB 'kernel:*'
LEFT JOIN scope_of AS class ON class.full = given_call.class
LEFT JOIN name AS outside ON outside.text = given_call.class AND given_call.class NOT GLOB '*:*'
WHERE given_call.kind IS NOT 'dead';

INSERT OR IGNORE INTO linked_kernel (call_id, kernel, dotted, source)
SELECT call_id, replace(target, rtrim(target, replace(target, '.', '')), ''), substr(target, 8),
       replace(substr(target, 8, instr(target, '.') - 8), '_', '-')
FROM given_call JOIN id_of USING (call) WHERE target GLOB 'kernel:*';

INSERT INTO dead_arm SELECT node_of.node_id, guard, reason, 1 FROM given_dead JOIN node_of ON node_of.full = caller;
INSERT INTO dead_call (call_id, caller_node, guard_id, callee_scope, module_class)
SELECT id_of.call_id, caller.node_id, given_call.guard, target.scope_id, class.scope_id
FROM given_call
JOIN id_of ON id_of.call = given_call.call
JOIN node_of AS caller ON caller.full = given_call.caller
LEFT JOIN node_of AS target ON target.full = given_call.target
LEFT JOIN scope_of AS class ON class.full = given_call.class
WHERE given_call.kind = 'dead';

INSERT INTO call_origin SELECT call_id, node_of.node_id, origin, node_of.node_id
FROM given_origin JOIN id_of USING (call) JOIN node_of ON node_of.full = caller;
INSERT INTO class_mro (scope_id, position, base_scope) SELECT scope_id, 0, scope_id FROM scope WHERE scope_kind_id = 2;
INSERT INTO class_mro (scope_id, position, base_scope) SELECT class.scope_id, 1, base.scope_id FROM given_base
JOIN scope_of AS class ON class.full = given_base.class JOIN scope_of AS base ON base.full = given_base.base;
INSERT INTO root SELECT node_of.node_id, position, class.scope_id, classes, node_of.node_id
FROM given_root JOIN node_of ON node_of.full = target JOIN scope_of AS class ON class.full = given_root.class;
