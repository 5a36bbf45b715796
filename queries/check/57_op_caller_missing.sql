-- kernel-only-in-source: the function that calls an op has callers in the tree, and no chain of the kernel that the
-- document traces to the op, and that the source runs there, goes through them. A note, as that of the kernels' own
-- functions; a document that names the hash of this source was written with rules of its own of what it shows.
-- Inputs: trace_match, trace_step, trace_told, op_site, op_site_kernel, op_node, linked_edge, linked_node, call,
-- call_site, trace_scope, trace_own.
-- A document that declares its scope may leave it out; where its chains name no caller of the op, other codes tell.
INSERT INTO finding (code, severity, kernel, op, message, action, doc_line, file, line, expected, found, cause, claim)
WITH
    -- Op calls that a kernel is traced to and runs below.
    traced (kernel, op, op_call, doc_line) AS MATERIALIZED (
        SELECT trace_match.kernel, op_site.op, op_site.call_id, min(trace_step.doc_line)
        FROM trace_match
        JOIN op_site ON op_site.op_site_id = trace_match.op_site_id
        JOIN trace_step ON trace_step.kernel = trace_match.kernel AND trace_step.chain = trace_match.chain
            AND trace_step.position = trace_match.position
        WHERE EXISTS (
                SELECT 1 FROM op_site_kernel AS own
                WHERE own.op_site_id = op_site.op_site_id AND own.kernel = trace_match.kernel AND own.origin = 'source')
            AND NOT EXISTS (SELECT 1 FROM trace_scope)
            AND NOT EXISTS (SELECT 1 FROM trace_own)
        GROUP BY trace_match.kernel, op_site.op, op_site.call_id
    ),
    container (call_id) AS MATERIALIZED (SELECT DISTINCT call_id FROM op_node WHERE kind = 'container'),
    caller (op_call, call_id) AS MATERIALIZED (
        SELECT DISTINCT each.op_call, linked_edge.call_id
        FROM (SELECT DISTINCT op_call FROM traced) AS each
        CROSS JOIN call ON call.call_id = each.op_call
        CROSS JOIN linked_node ON linked_node.scope_id = call.scope_id
        CROSS JOIN linked_edge ON linked_edge.callee_node = linked_node.node_id
        JOIN container ON container.call_id = linked_edge.call_id
    ),
    told (kernel, call_id) AS MATERIALIZED (SELECT kernel, call_id FROM trace_told)
SELECT 'kernel-only-in-source', 'note', traced.kernel, traced.op,
       'Kernel `' || traced.kernel || '`: `' || call_site.callee || '()` in `' || call_site.caller || '` leads to `'
           || traced.op || '`, too, and no chain goes there',
       'add missing callers', traced.doc_line, call_site.file, call_site.line,
       'a chain through `' || call_site.callee || '()` at ' || call_site.file || ':' || call_site.line, 'none',
       'callers of ops',
       ': the functions that call their ops have more callers, and no chain goes there'
FROM traced
JOIN caller ON caller.op_call = traced.op_call
JOIN call_site ON call_site.call_id = caller.call_id
LEFT JOIN told ON told.kernel = traced.kernel AND told.call_id = caller.call_id
WHERE told.kernel IS NULL AND EXISTS (
    SELECT 1
    FROM caller AS other
    JOIN told AS named ON named.kernel = traced.kernel AND named.call_id = other.call_id
    WHERE other.op_call = traced.op_call)
ORDER BY traced.doc_line, call_site.file, call_site.line, 3, 4, 5, 10;
