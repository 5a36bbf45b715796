-- kernel-dead: a chain begins at a call of the kernel that no linked model makes, in a function that they run: each of
-- its contexts shuts the arm that holds the call; other calls of the kernel run. What the chain says above that call is
-- then no contradiction of its own. Silent where a call of its line runs. A note, 'not run …' on the first line or
-- 'not on …' in the chain, silences it.
-- Inputs: trace_place, trace_way, trace_step, trace_call, trace_note_place, call, call_site, guard, dead_arm,
-- linked_node, linked_kernel, kernel_known_as. Fills: finding, repair.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, file, line, expected, found, cause, claim)
WITH RECURSIVE
    first (kernel, doc_line, call_id, scope_id, guard_id) AS MATERIALIZED (
        SELECT place.kernel, trace_step.doc_line, place.call_id, call.scope_id, min(call.guard_id)
        FROM trace_place AS place
        JOIN trace_way AS way ON way.kernel = place.kernel AND way.chain = place.chain AND way.leaf = place.leaf
            AND way.place = place.place
        JOIN trace_step ON trace_step.kernel = way.kernel AND trace_step.chain = way.chain
            AND trace_step.position = way.position
        JOIN trace_call ON trace_call.key_id = way.key_id AND trace_call.call_id = place.call_id
            AND trace_call.is_here AND NOT trace_call.is_linked
        JOIN call ON call.call_id = place.call_id
        WHERE place.place = 0 AND place.is_sure AND trace_step.doc_line IS NOT NULL
            AND place.kernel IN (SELECT kernel FROM linked_kernel UNION SELECT name FROM kernel_known_as)
            AND NOT EXISTS (
                SELECT 1
                FROM trace_call AS other
                JOIN call AS beside ON beside.call_id = other.call_id AND beside.line = call.line
                WHERE other.key_id = way.key_id AND other.is_here AND other.is_linked)
            AND NOT EXISTS (
                SELECT 1
                FROM trace_step AS noted
                WHERE noted.kernel = way.kernel AND noted.chain = way.chain
                    AND ('; ' || noted.note GLOB '*; not run *' AND noted.position = 0 OR noted.note GLOB '*not on *'))
        GROUP BY place.kernel, trace_step.doc_line, place.call_id
    ),
    -- The arms around a call; each lies below its parent, where that ends.
    around (call_id, guard_id) AS (
        SELECT DISTINCT call_id, guard_id FROM first WHERE guard_id IS NOT NULL
        UNION
        SELECT around.call_id, guard.parent_id
        FROM around
        JOIN guard ON guard.guard_id = around.guard_id
        WHERE guard.parent_id < guard.guard_id
    ),
    shut (call_id, node_id) AS MATERIALIZED (
        SELECT DISTINCT around.call_id, dead_arm.node_id
        FROM around
        CROSS JOIN call ON call.call_id = around.call_id
        JOIN linked_node ON linked_node.scope_id = call.scope_id
        JOIN dead_arm ON dead_arm.node_id = linked_node.node_id AND dead_arm.guard_id = around.guard_id
    )
SELECT 'kernel-dead', 'error', first.kernel,
       'Kernel `' || first.kernel || '`: the linked models do not run its call in `' || call_site.caller
           || '`, where a chain begins',
       'note that it is not run, or take the chain out', first.doc_line, call_site.file, call_site.line,
       '`' || call_site.caller || '` (line ' || call_site.line || ') never has `' || call_site.guard || '`',
       'a chain from there', 'the call in ' || call_site.caller,
       ': the linked models do not run the calls in `' || call_site.caller || '`, where chains begin'
FROM first
JOIN call_site ON call_site.call_id = first.call_id
WHERE (SELECT count(*) FROM linked_node WHERE linked_node.scope_id = first.scope_id) BETWEEN 1 AND (
    SELECT count(*) FROM shut WHERE shut.call_id = first.call_id)
ORDER BY first.doc_line, 3, 4, 9, 10;

INSERT INTO repair (code, cause, doc_line, kind, stands, should)
SELECT 'kernel-dead', finding.cause, finding.doc_line, 'replace', line.text,
       line.before || ' *(not run by the linked models)*' || line.behind
FROM finding
JOIN trace_note_place AS line ON line.doc_line = finding.doc_line
WHERE finding.code = 'kernel-dead'
ORDER BY 3, 4, 2, 6;
