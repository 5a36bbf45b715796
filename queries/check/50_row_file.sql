-- wrong-row: a row names a file as call site of the kernel, without a line, and what the file calls by that name is a
-- function of the source; the kernel is called elsewhere.
-- Inputs: trace_call_site, trace_summary, trace_op_claim, trace_line, linked_kernel, kernel_known_as, linked_edge,
-- linked_node, source_file, name_part, scope, call.
-- Fills: finding, repair. Silent where one of its calls is not resolved, or the kernel's own calls are not known.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, file, line, expected, found, cause)
WITH
    told (doc_line, position, kernel, part, file, text) AS MATERIALIZED (
        SELECT site.doc_line, site.position, row.kernel, row.part, site.file, site.text
        FROM trace_call_site AS site
        JOIN (SELECT doc_line, kernel, 'summary table' AS part FROM trace_summary
              UNION SELECT doc_line, kernel, 'table of ops' FROM trace_op_claim) AS row ON row.doc_line = site.doc_line
        WHERE site.line IS NULL AND site.file IS NOT NULL
    ),
    real (name, file_id, place) AS MATERIALIZED (
        SELECT DISTINCT told.kernel, call.file_id,
               replace(source_file.file, rtrim(source_file.file, replace(source_file.file, '/', '')), '')
                   || ':' || call.line
        FROM (SELECT kernel, kernel AS own FROM told
              UNION
              SELECT told.kernel, known.kernel FROM told JOIN kernel_known_as AS known ON known.name = told.kernel
        ) AS told
        JOIN linked_kernel ON linked_kernel.kernel = told.own
        JOIN call ON call.call_id = linked_kernel.call_id
        JOIN source_file ON source_file.file_id = call.file_id
    ),
    -- The calls of that name in files of that name, and the function that each reaches.
    made (doc_line, position, call_id, file_id, scope_id) AS MATERIALIZED (
        SELECT told.doc_line, told.position, call.call_id, call.file_id, (
                   SELECT linked_node.scope_id
                   FROM linked_edge
                   JOIN linked_node ON linked_node.node_id = linked_edge.callee_node
                   WHERE linked_edge.call_id = call.call_id)
        FROM told
        CROSS JOIN source_file ON source_file.file GLOB '*/' || told.file
        CROSS JOIN call ON call.call_id BETWEEN source_file.file_id << 24 AND (source_file.file_id + 1 << 24) - 1
        CROSS JOIN name_part ON name_part.name_id = call.callee_id AND name_part.last = told.kernel
    ),
    other (doc_line, position, call_id, scope_id) AS (
        SELECT doc_line, position, min(call_id), min(scope_id)
        FROM made
        GROUP BY doc_line, position
        HAVING count(*) = count(scope_id)
    )
SELECT 'wrong-row', 'error', told.kernel,
       'Kernel `' || told.kernel || '`: ' || told.text || ' of the ' || told.part
           || ' calls a function of that name, not the kernel',
       'correct the row', told.doc_line, source_file.file, call.line,
       'kernel call at ' || (SELECT group_concat(place, ', ') FROM (
           SELECT place FROM real WHERE real.name = told.kernel ORDER BY place LIMIT 4)),
       told.text || ', where `' || told.kernel || '()` at line ' || call.line || ' calls the function at '
           || held.file || ':' || scope.line,
       told.text || ' of ' || told.kernel
FROM other
JOIN told ON told.doc_line = other.doc_line AND told.position = other.position
JOIN call ON call.call_id = other.call_id
JOIN source_file ON source_file.file_id = call.file_id
JOIN scope ON scope.scope_id = other.scope_id
JOIN source_file AS held ON held.file_id = scope.file_id
WHERE told.kernel IN (SELECT name FROM real)
    AND NOT EXISTS (
        SELECT 1
        FROM real
        JOIN source_file AS named ON named.file_id = real.file_id AND named.file GLOB '*/' || told.file
        WHERE real.name = told.kernel)
ORDER BY told.doc_line, 3, 4, 9, 10;

INSERT INTO repair (code, cause, doc_line, kind, position, stands, should)
SELECT 'wrong-row', finding.cause, finding.doc_line, 'replace', 4, trace_line.text,
       replace(replace(trace_line.text, ', ' || site.text, ''), site.text || ', ', '')
FROM finding
JOIN trace_call_site AS site ON site.doc_line = finding.doc_line AND site.line IS NULL
    AND finding.cause = site.text || ' of ' || finding.kernel
JOIN trace_line ON trace_line.doc_line = finding.doc_line
WHERE finding.code = 'wrong-row' AND finding.found GLOB '*, where `*' AND (
    SELECT count(*) FROM trace_call_site AS beside WHERE beside.doc_line = finding.doc_line) > 1
ORDER BY 3, 4, 5, 2, 7;
