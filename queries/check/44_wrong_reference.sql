-- wrong-caller: an op whose note says that what stands above it is what stands above another call, 'on as self.act_fn()
-- L526 in 5.2', and nothing calls the functions of both.
-- Inputs: trace_step, trace_kernel, trace_anchor, call, call_site, scope, name, linked_node, linked_edge, op_site,
-- op_site_kernel, kernel_known_as. Fills: finding. Calls that stand at other lines are other findings.
INSERT INTO finding (code, severity, kernel, op, message, action, doc_line, file, line, expected, found, cause, claim)
WITH
    told (kernel, chain, position, doc_line, callee, rest) AS MATERIALIZED (
        SELECT kernel, chain, position, doc_line, callee, substr(note, instr(note, 'on as ') + 6)
        FROM trace_step
        WHERE doc_line IS NOT NULL AND '; ' || note GLOB '*; on as *() L[0-9]*'
    ),
    named (kernel, chain, position, doc_line, callee, text, line, section) AS MATERIALIZED (
        SELECT told.kernel, chain, position, told.doc_line, callee, substr(rest, 1, instr(rest, '() L') - 1),
               CAST(substr(rest, instr(rest, '() L') + 4) AS INTEGER),
               CASE WHEN rest GLOB '* in *' THEN replace(rest, rtrim(rest, replace(rest, ' ', '')), '')
                   ELSE own.section END
        FROM told
        JOIN trace_kernel AS own ON own.kernel = told.kernel
    ),
    -- The functions of the calls that are named so there.
    there (doc_line, scope_id, doc_there) AS MATERIALIZED (
        SELECT named.doc_line, call.scope_id, min(coalesce(step.doc_line, step.shared_line))
        FROM named
        JOIN trace_kernel ON trace_kernel.section = named.section
        JOIN trace_step AS step ON step.kernel = trace_kernel.kernel AND step.line = named.line
            AND step.callee = named.text
        JOIN trace_anchor AS anchor ON anchor.kernel = step.kernel AND anchor.chain = step.chain
            AND anchor.position = step.position AND anchor.is_exact
        JOIN call ON call.call_id = anchor.call_id
        GROUP BY named.doc_line, call.scope_id
    ),
    caller (scope_id, call_id) AS MATERIALIZED (
        SELECT DISTINCT linked_node.scope_id, linked_edge.call_id
        FROM (SELECT scope_id FROM there
              UNION
              SELECT call.scope_id
              FROM named
              JOIN trace_anchor AS anchor ON anchor.kernel = named.kernel AND anchor.chain = named.chain
                  AND anchor.position = named.position
              JOIN call ON call.call_id = anchor.call_id) AS asked
        JOIN linked_node ON linked_node.scope_id = asked.scope_id
        JOIN linked_edge ON linked_edge.callee_node = linked_node.node_id
    ),
    shared (low, high) AS MATERIALIZED (
        SELECT DISTINCT low.scope_id, high.scope_id FROM caller AS low JOIN caller AS high ON high.call_id = low.call_id
    ),
    astray (kernel, doc_line, callee, call_id, text, line, section, scope_id, doc_there) AS MATERIALIZED (
        SELECT named.kernel, named.doc_line, named.callee, call.call_id, named.text, named.line, named.section,
               min(there.scope_id), there.doc_there
        FROM named
        JOIN trace_anchor AS anchor ON anchor.kernel = named.kernel AND anchor.chain = named.chain
            AND anchor.position = named.position AND anchor.is_exact
        JOIN call ON call.call_id = anchor.call_id
        JOIN there ON there.doc_line = named.doc_line
        LEFT JOIN shared ON shared.low = call.scope_id AND shared.high = there.scope_id
        GROUP BY named.doc_line
        HAVING count(shared.low) = 0 AND max(there.scope_id = call.scope_id) = 0
    ),
    -- Ops that the function of the other call runs the kernel by.
    meant (doc_line, list) AS MATERIALIZED (
        SELECT doc_line, group_concat(text, ', ')
        FROM (
            SELECT DISTINCT astray.doc_line, '`' || op_site.op || '` (' || op_site.file || ':' || op_site.line || ')'
                   AS text
            FROM astray
            JOIN kernel_known_as AS known ON known.name = astray.kernel
            JOIN op_site_kernel ON op_site_kernel.kernel = known.kernel AND op_site_kernel.origin = 'source'
            JOIN op_site ON op_site.op_site_id = op_site_kernel.op_site_id
            JOIN call ON call.call_id = op_site.call_id AND call.scope_id = astray.scope_id
            ORDER BY 1, 2)
        GROUP BY doc_line
    ),
    -- Calls of the same op that what leads to the other call leads to, and no chain of the kernel names.
    beside (doc_line, list) AS MATERIALIZED (
        SELECT doc_line, group_concat(text, ', ')
        FROM (
            SELECT DISTINCT astray.doc_line, '`' || op_site.op || '` (' || op_site.file || ':' || op_site.line || ')'
                   AS text
            FROM astray
            JOIN caller ON caller.scope_id = astray.scope_id
            JOIN linked_edge ON linked_edge.call_id = caller.call_id
            JOIN linked_node ON linked_node.node_id = linked_edge.callee_node
            JOIN op_site ON op_site.op = astray.callee || '()'
            JOIN call ON call.call_id = op_site.call_id AND call.scope_id = linked_node.scope_id
            JOIN kernel_known_as AS known ON known.name = astray.kernel
            JOIN op_site_kernel ON op_site_kernel.op_site_id = op_site.op_site_id
                AND op_site_kernel.kernel = known.kernel AND op_site_kernel.origin = 'source'
            LEFT JOIN trace_anchor AS named ON named.kernel = astray.kernel AND named.call_id = op_site.call_id
            WHERE named.kernel IS NULL
            ORDER BY 1, 2)
        GROUP BY doc_line
    )
SELECT 'wrong-caller', 'error', astray.kernel, astray.callee || '()',
       'Kernel `' || astray.kernel || '`: `' || astray.callee || '()` does not go on as `' || astray.text || '()` of '
           || astray.section,
       'fix the call chain', astray.doc_line, own.file, own.line,
       '`' || astray.text || '()` (line ' || astray.doc_there || ') is called in `' || name.text || '`'
           || coalesce(', which runs the kernel by ' || meant.list, '')
           || coalesce(', and what leads there leads to ' || beside.list, ''),
       '`' || astray.callee || '()` is called in `' || own.caller || '`, and no call leads to both',
       astray.callee || ' on as ' || astray.text || ' of ' || astray.section,
       ': `' || astray.callee || '()` does not go on as `' || astray.text || '()` of ' || astray.section
FROM astray
JOIN call_site AS own ON own.call_id = astray.call_id
JOIN scope ON scope.scope_id = astray.scope_id
JOIN name ON name.name_id = scope.qualname_id
LEFT JOIN meant ON meant.doc_line = astray.doc_line
LEFT JOIN beside ON beside.doc_line = astray.doc_line
ORDER BY astray.doc_line, 3, 4, 5, 10, 11;
