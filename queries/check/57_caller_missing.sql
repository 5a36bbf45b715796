-- kernel-only-in-source: the function that makes a kernel call has callers below the ops that the document traces the
-- kernel to, and no chain of the kernel goes there. A note; a document that names the hash of this source was written
-- with rules of its own of what it shows.
-- Inputs: trace_anchor, trace_match, trace_told, trace_step, linked_edge, linked_node, op_start, op_reach, call_site,
-- trace_scope, trace_own.
-- A document that declares its scope may leave it out.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, file, line, expected, found, cause, claim)
WITH
    -- Kernel calls whose chains meet an op, and the ops.
    root (kernel, kernel_call, doc_line, op_site_id) AS MATERIALIZED (
        SELECT anchor.kernel, anchor.call_id, min(trace_step.doc_line), trace_match.op_site_id
        FROM trace_anchor AS anchor
        JOIN trace_match ON trace_match.kernel = anchor.kernel AND trace_match.chain = anchor.chain
            AND trace_match.op_site_id IS NOT NULL
        JOIN trace_step ON trace_step.kernel = anchor.kernel AND trace_step.chain = anchor.chain
            AND trace_step.position = 0
        WHERE anchor.position = 0 AND NOT EXISTS (SELECT 1 FROM trace_scope)
            AND NOT EXISTS (SELECT 1 FROM trace_own)
        GROUP BY anchor.kernel, anchor.call_id, trace_match.op_site_id
    ),
    -- Who calls the function, of what is reached below the op.
    caller (kernel, kernel_call, doc_line, call_id) AS MATERIALIZED (
        SELECT DISTINCT root.kernel, root.kernel_call, root.doc_line, linked_edge.call_id
        FROM root
        CROSS JOIN op_start ON op_start.op_site_id = root.op_site_id
        CROSS JOIN call ON call.call_id = root.kernel_call
        CROSS JOIN linked_node ON linked_node.scope_id = call.scope_id
        CROSS JOIN op_reach AS here ON here.start_id = op_start.start_id AND here.node_id = linked_node.node_id
        CROSS JOIN linked_edge ON linked_edge.callee_node = linked_node.node_id
        CROSS JOIN op_reach AS above ON above.start_id = op_start.start_id AND above.node_id = linked_edge.caller_node
    ),
    told (kernel, call_id) AS MATERIALIZED (SELECT kernel, call_id FROM trace_told)
SELECT 'kernel-only-in-source', 'note', caller.kernel,
       'Kernel `' || caller.kernel || '`: the function that calls it is called in `' || call_site.caller
           || '`, too, and no chain goes there',
       'add missing callers', caller.doc_line, call_site.file, call_site.line,
       'a chain through `' || call_site.callee || '()` at ' || call_site.file || ':' || call_site.line, 'none',
       'callers',
       ': their functions have ' || count(*) OVER () || ' more callers, and no chain goes there'
FROM caller
JOIN call_site ON call_site.call_id = caller.call_id
LEFT JOIN told ON told.kernel = caller.kernel AND told.call_id = caller.call_id
WHERE told.kernel IS NULL
ORDER BY caller.doc_line, call_site.file, call_site.line, 3, 4, 9, 10;
