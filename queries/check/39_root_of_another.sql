-- wrong-call: a chain whose first line calls something else than its kernel, in a document that was written from this
-- source: what people name otherwise may be the kernel all the same.
-- Inputs: trace_step, trace_step_key, trace_key, trace_call, linked_kernel, linked_host, kernel_known_as, trace_own,
-- linked_edge, linked_node, import, name, name_part, call, call_site, source_file.
-- Silent of a first line that names the kernel, calls it under another name, or has no link.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, file, line, expected, found, cause)
WITH
    root (kernel, chain, doc_line, callee, line, key_id, file_id, name, is_own) AS MATERIALIZED (
        SELECT step.kernel, step.chain, step.doc_line, step.callee, step.line, trace_key.key_id, trace_key.file_id,
               trace_key.name,
               trace_key.name = replace(step.kernel, rtrim(step.kernel, replace(step.kernel, '.', '')), '') OR EXISTS (
                   SELECT 1
                   FROM trace_call
                   JOIN linked_kernel ON linked_kernel.call_id = trace_call.call_id
                   LEFT JOIN kernel_known_as AS known ON known.kernel = linked_kernel.kernel
                   WHERE trace_call.key_id = trace_key.key_id AND step.kernel IN (linked_kernel.kernel, known.name))
               OR trace_key.key_id IN (
                   SELECT trace_call.key_id FROM trace_call JOIN linked_host USING (call_id))
        FROM trace_step AS step
        JOIN trace_step_key USING (kernel, chain, position)
        JOIN trace_key ON trace_key.key_id = trace_step_key.key_id
        WHERE step.position = 0 AND step.doc_line IS NOT NULL AND trace_key.file_id > 0
            AND EXISTS (SELECT 1 FROM trace_own)
    ),
    other (kernel, chain, doc_line, callee, line) AS (
        SELECT kernel, chain, doc_line, callee, line
        FROM root
        WHERE NOT is_own AND NOT EXISTS ( -- from x import kernel as name
                SELECT 1
                FROM import
                JOIN name ON name.name_id = import.name_id
                JOIN name AS alias ON alias.name_id = import.alias_id
                WHERE import.import_id BETWEEN root.file_id << 24 AND (root.file_id + 1 << 24) - 1
                    AND name.text = root.kernel AND alias.text = root.name)
    ),
    -- Calls of the kernel, and those by its name in the files of its chains.
    made (kernel, call_id) AS (
        SELECT other.kernel, linked_kernel.call_id
        FROM other
        JOIN linked_kernel ON linked_kernel.kernel = other.kernel
        UNION
        SELECT asked.kernel, call.call_id
        FROM (SELECT DISTINCT root.kernel, root.file_id FROM root JOIN other ON other.kernel = root.kernel) AS asked
        CROSS JOIN call ON call.call_id BETWEEN asked.file_id << 24 AND (asked.file_id + 1 << 24) - 1
        CROSS JOIN name_part ON name_part.name_id = call.callee_id AND name_part.last = asked.kernel
    ),
    -- Those that no chain begins at: the first four.
    free (kernel, places) AS (
        SELECT kernel, group_concat(place, ', ')
        FROM (
            SELECT made.kernel, source_file.file || ':' || call.line AS place,
                   row_number() OVER (PARTITION BY made.kernel ORDER BY call.call_id) AS ordinal
            FROM made
            JOIN call ON call.call_id = made.call_id
            JOIN source_file ON source_file.file_id = call.file_id
            WHERE NOT EXISTS (
                SELECT 1
                FROM root
                WHERE root.kernel = made.kernel AND root.file_id = call.file_id AND root.line = call.line)
        )
        WHERE ordinal <= 4
        GROUP BY kernel
    ),
    -- Those in a function that the line above it calls: the first.
    meant (kernel, chain, call_id) AS (
        SELECT other.kernel, other.chain, min(call.call_id)
        FROM other
        JOIN trace_step_key AS above ON above.kernel = other.kernel AND above.chain = other.chain
            AND above.position = 1
        JOIN trace_call ON trace_call.key_id = above.key_id AND trace_call.is_here
        JOIN linked_edge ON linked_edge.call_id = trace_call.call_id
        JOIN linked_node ON linked_node.node_id = linked_edge.callee_node
        JOIN made ON made.kernel = other.kernel
        JOIN call ON call.call_id = made.call_id AND call.scope_id = linked_node.scope_id
        GROUP BY other.kernel, other.chain
    )
SELECT 'wrong-call', 'error', other.kernel,
       'Kernel `' || other.kernel || '`: a chain begins at `' || other.callee || '()`, not at a call of the kernel',
       'begin the chain at the kernel call', other.doc_line, site.file, site.line,
       coalesce('`' || site.callee || '()` at ' || site.file || ':' || site.line, 'a call of the kernel')
           || coalesce('; no chain begins at ' || nullif(free.places, site.file || ':' || site.line), ''),
       '`' || other.callee || '()`', 'begins at ' || other.callee || ' for ' || other.kernel
FROM other
LEFT JOIN free ON free.kernel = other.kernel
LEFT JOIN meant ON meant.kernel = other.kernel AND meant.chain = other.chain
LEFT JOIN call_site AS site ON site.call_id = meant.call_id
ORDER BY other.doc_line, 3, 4, 9, 10;
