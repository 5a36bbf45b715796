-- wrong-call: the first line of a chain calls a function of the source that has the kernel's name, not the kernel; the
-- kernel's call in that function is the one meant.
-- Inputs: trace_step, trace_step_key, trace_key, trace_call, import, name, source_file, scope, kernel_package, call,
-- linked_kernel, kernel_known_as, trace_line, trace_link, trace_anchor. Fills: finding, repair.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, file, line, expected, found, cause)
WITH
    root (kernel, doc_line, file_id, name) AS MATERIALIZED (
        SELECT step.kernel, min(step.doc_line), trace_key.file_id, trace_key.name
        FROM trace_step AS step
        JOIN trace_step_key USING (kernel, chain, position)
        JOIN trace_key ON trace_key.key_id = trace_step_key.key_id
        WHERE step.position = 0 AND trace_key.file_id > 0 AND trace_key.name = step.kernel
            AND trace_key.key_id IN (SELECT key_id FROM trace_call WHERE is_here)
            AND trace_key.key_id NOT IN (
                SELECT trace_call.key_id
                FROM trace_call
                JOIN linked_kernel ON linked_kernel.call_id = trace_call.call_id
                WHERE trace_call.is_here)
        GROUP BY step.kernel, trace_key.file_id
    ),
    -- The function that the file imports under that name.
    made (kernel, doc_line, file_id, name, function_file, function_line, function_scope)
    AS MATERIALIZED (
        SELECT root.*, source_file.file, scope.line, scope.scope_id
        FROM root
        CROSS JOIN import ON import.import_id BETWEEN root.file_id << 24 AND (root.file_id + 1 << 24) - 1
            AND import.alias_id IS NULL
        CROSS JOIN name ON name.name_id = import.name_id AND name.text = root.name
        CROSS JOIN name AS module ON module.name_id = import.module_id
        CROSS JOIN source_file ON source_file.module = module.text
        CROSS JOIN scope ON scope.scope_id BETWEEN source_file.file_id << 24 AND (source_file.file_id + 1 << 24) - 1
            AND +scope.qualname_id = name.name_id AND +scope.scope_kind_id = 3 -- no index of all scopes for this
        -- Where it is imported from its package, too, a platform decides.
        WHERE NOT EXISTS (
            SELECT 1
            FROM import AS other
            JOIN name AS package ON package.name_id = other.module_id
            JOIN kernel_package ON kernel_package.package = package.text
            WHERE other.import_id BETWEEN root.file_id << 24 AND (root.file_id + 1 << 24) - 1
                AND other.name_id = name.name_id)
        GROUP BY root.kernel
    ),
    -- The calls of the kernel in that file, and whether that very function makes them.
    real (kernel, callee, file, line, is_direct) AS MATERIALIZED (
        SELECT made.kernel, callee.text, source_file.file, min(call.line), call.scope_id = made.function_scope
        FROM made
        JOIN source_file ON source_file.file = made.function_file
        JOIN linked_kernel ON linked_kernel.call_id >> 24 = source_file.file_id
        LEFT JOIN kernel_known_as AS known ON known.kernel = linked_kernel.kernel
        JOIN call ON call.call_id = linked_kernel.call_id
        JOIN name AS callee ON callee.name_id = call.callee_id
        WHERE made.kernel IN (linked_kernel.kernel, known.name)
        GROUP BY made.kernel
    )
SELECT 'wrong-call', 'error', made.kernel,
       'Kernel `' || made.kernel || '`: its first line calls the function of that name in ' || made.function_file
           || ', not the kernel',
       'begin the chain at the kernel call', made.doc_line, coalesce(real.file, made.function_file),
       coalesce(real.line, made.function_line),
       coalesce('`' || real.callee || '()` at ' || real.file || ':' || real.line
                    || CASE WHEN real.is_direct THEN '' ELSE ', which the function leads to' END,
                'a call of the kernel'),
       'a call of the function at ' || made.function_file || ':' || made.function_line, 'function ' || made.kernel
FROM made
LEFT JOIN real ON real.kernel = made.kernel
ORDER BY made.doc_line;

INSERT INTO repair (code, cause, doc_line, kind, position, stands, should)
WITH
    -- The line's link, and what follows it.
    told (cause, doc_line, text, link, tail, prefix, file, line, callee) AS (
        SELECT finding.cause, finding.doc_line, trace_line.text,
               '[' || trace_step.link_text || '](' || trace_step.link_path || '#L' || call.line || ')',
               substr(trace_line.text,
                      instr(trace_line.text, '#L' || trace_step.line || ')') + length(trace_step.line) + 3),
               substr(trace_step.link_path, 1, length(trace_step.link_path) - length(trace_link.file)),
               finding.file, finding.line, substr(finding.expected, 2, instr(finding.expected, '()`') - 2)
        FROM finding
        JOIN trace_line ON trace_line.doc_line = finding.doc_line
        JOIN trace_step ON trace_step.doc_line = finding.doc_line
        JOIN trace_link ON trace_link.link_path = trace_step.link_path
        JOIN trace_anchor ON trace_anchor.kernel = trace_step.kernel AND trace_anchor.chain = trace_step.chain
            AND trace_anchor.position = 0
        JOIN call ON call.call_id = trace_anchor.call_id
        WHERE finding.cause = 'function ' || finding.kernel AND finding.expected GLOB '`*()` at *:[0-9]*'
            AND finding.expected NOT GLOB '*, which *'
    )
SELECT 'wrong-call', cause, doc_line, 'replace', 1, text,
       '[' || callee || '()](' || prefix || file || '#L' || line || ')' || tail
FROM told
UNION ALL
SELECT 'wrong-call', told.cause, above.doc_line, 'insert', 1, NULL, '└─> ' || told.link
FROM told
JOIN trace_step ON trace_step.doc_line = told.doc_line
JOIN trace_step AS above ON above.kernel = trace_step.kernel AND above.chain = trace_step.chain
    AND above.parent_position = 0;
