-- Every public relation, by natural keys: two builds that say the same of one source give the same
-- lines, whatever their ids are. For the sqlite3 shell; sort what it prints.
-- Inputs: a linked database. Columns: the relation's name, then its row, keys in place of ids.

CREATE TEMP TABLE node_key AS
SELECT node_id, file || ':' || qualname || '#' || occurrence || '@' || context AS key FROM function_node;
CREATE UNIQUE INDEX temp.node_key_by_id ON node_key (node_id);
CREATE TEMP TABLE call_key AS
SELECT call_id, file || ':' || line || ':' || col || ':' || kind || ':' || callee AS key FROM call_site;
CREATE UNIQUE INDEX temp.call_key_by_id ON call_key (call_id);
CREATE TEMP TABLE site_key AS
SELECT op_site_id, op || '@' || file || ':' || line || '@' || coalesce(class, '') || '@' || model || '@' || path AS key
FROM op_site;
CREATE UNIQUE INDEX temp.site_key_by_id ON site_key (op_site_id);

SELECT 'source_file', file, module, lines, bytes, content_hash FROM source_file;
SELECT 'call_site', kind, file, line, col, caller, callee, guard FROM call_site;
SELECT 'function_node', file, line, qualname, occurrence, context FROM function_node;
SELECT 'call_edge', call_key.key, caller.key, callee.key, caller_file, caller_line, caller, callee_file, callee_line,
       callee, kind, certainty
FROM call_edge
LEFT JOIN call_key USING (call_id)
LEFT JOIN node_key AS caller ON caller.node_id = caller_node
LEFT JOIN node_key AS callee ON callee.node_id = callee_node;
SELECT 'kernel_site', call_key.key, kernel, source, file, line, caller, stage
FROM kernel_site LEFT JOIN call_key USING (call_id);
SELECT 'host_call', call_key.key, name, source, file, line, caller FROM host_call LEFT JOIN call_key USING (call_id);
SELECT 'op_node', op_node.node_id, parent_id, ordinal, depth, op_node.kind, label, call_key.key, file, line, class, path
FROM op_node LEFT JOIN call_key USING (call_id);
SELECT 'op_site', op, call_key.key, file, line, caller, class, model, path
FROM op_site LEFT JOIN call_key USING (call_id);
SELECT 'op_site_kernel', site_key.key, kernel, source, phase, origin
FROM op_site_kernel LEFT JOIN site_key USING (op_site_id);
SELECT 'op_kernel', op, kernel, source, phase, origin FROM op_kernel;
SELECT 'op', op, kernel_count, kernels FROM op;
SELECT 'kernel_chain', site_key.key, kernel, phase, position, call_key.key, file, line, callee
FROM kernel_chain LEFT JOIN site_key USING (op_site_id) LEFT JOIN call_key USING (call_id);
SELECT 'assignment', kind, file, line, scope, target, value, guard FROM assignment;
SELECT 'return_value', file, line, function, value, guard FROM return_value;
SELECT 'reference', file, line, scope, name, guard FROM reference;
SELECT 'registration', kind, registry, keys, target, file, line, guard FROM registration;
SELECT 'kernel_definition', kernel, kind, file, line, qualname FROM kernel_definition;
SELECT 'guard_fact', file, line, part, via, subject, operator, value, is_needed FROM guard_fact;
SELECT 'trace_kernel', kernel, source, category, section, first_line_name, doc_line FROM trace_kernel;
SELECT 'trace_step', kernel, chain, path_label, position, parent_position, depth, callee, file, line, note, doc_line
FROM trace_step;
SELECT 'trace_op_claim', kernel, op, call_site_text, doc_line FROM trace_op_claim;
SELECT 'trace_line', doc_line, class FROM trace_line;
SELECT 'finding', code, severity, kernel, op, message, action, doc_line, file, line, expected, found FROM finding;
SELECT 'problem', input, file, line, kind, text FROM problem;
