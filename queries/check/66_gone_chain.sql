-- The first line of a chain links to a call that the source does not make, or no model, and no kernel's call elsewhere
-- is meant: the line is repaired by a note that says so, or that a function in reach has that name. Where it says so
-- already, what its callers are is no fault of the document: taken back. Of a name that its file does not call, that
-- the models do not run it says too little. A chain at a function that leads to the kernel's call begins there
-- ('wrong-call'): what hangs from it is told alone.
-- Inputs: trace_step, trace_way, trace_call, trace_note_place, trace_function, trace_inner, linked_kernel, linked_node,
-- scope, unresolved_call, call, name, finding. Fills: repair. Changes: finding.
CREATE TEMP TABLE gone_chain AS
SELECT DISTINCT step.kernel, step.chain, step.doc_line,
       '; ' || coalesce(step.note, '') GLOB '*; not run by the linked models*'
           OR '; ' || coalesce(step.note, '') GLOB '*; not run as a kernel*'
           OR '; ' || coalesce(step.note, '') GLOB '*; not run *'
               AND way.key_id IN (SELECT key_id FROM trace_call WHERE is_here) AS is_noted
FROM trace_step AS step
JOIN trace_way AS way ON way.kernel = step.kernel AND way.chain = step.chain AND way.place = 0
WHERE step.position = 0 AND step.doc_line IS NOT NULL AND way.key_id IS NOT NULL
    AND NOT EXISTS (
        SELECT 1 FROM trace_call
        WHERE trace_call.key_id = way.key_id AND trace_call.is_linked
            AND (trace_call.is_here OR trace_call.call_id IN (SELECT call_id FROM linked_kernel)))
    AND NOT EXISTS (
        SELECT 1
        FROM trace_function AS made
        JOIN trace_inner ON trace_inner.kernel = made.kernel AND trace_inner.scope_id = made.scope_id
        WHERE made.kernel = step.kernel AND made.chain = step.chain);

INSERT INTO repair (code, cause, doc_line, kind, stands, should)
WITH reached_function (text) AS (
    SELECT name.text
    FROM linked_node
    JOIN scope ON scope.scope_id = linked_node.scope_id AND scope.scope_kind_id = 3
    JOIN name ON name.name_id = scope.qualname_id
),
-- A kernel has that name behind its module, or a call in reach may be one of it: of the place that the line links to
-- alone it is sure.
unsure_name (text) AS (
    SELECT name_part.last
    FROM unresolved_call
    JOIN call ON call.call_id = unresolved_call.call_id
    JOIN name_part ON name_part.name_id = call.callee_id
    UNION ALL
    SELECT replace(kernel, rtrim(kernel, replace(kernel, '.', '')), '') FROM linked_kernel
)
SELECT code, min(cause), doc_line, 'replace', text,
       before || CASE WHEN kernel IN (SELECT text FROM unsure_name)
                       THEN ' *(not run by the linked models there)*'
                       WHEN kernel IN (SELECT text FROM reached_function)
                       THEN ' *(not run as a kernel: a function of that name)*'
                       ELSE ' *(not run by the linked models)*' END || behind
FROM (
    -- Of its steps that are told wrong, the first that nothing else repairs. Bare columns of min().
    SELECT finding.code, coalesce(finding.cause, finding.message) AS cause, gone.kernel, gone.doc_line, line.text,
           line.before, line.behind, min(step.position)
    FROM gone_chain AS gone
    JOIN trace_step AS step ON step.kernel = gone.kernel AND step.chain = gone.chain
    JOIN finding ON finding.doc_line = step.doc_line AND finding.code IN (
        'wrong-op', 'missing-steps', 'wrong-caller', 'step-not-found', 'wrong-call')
    JOIN trace_note_place AS line ON line.doc_line = gone.doc_line
    LEFT JOIN repair ON repair.doc_line = finding.doc_line AND repair.code = finding.code
    WHERE NOT gone.is_noted AND repair.doc_line IS NULL
    GROUP BY gone.doc_line, finding.code)
GROUP BY doc_line
ORDER BY doc_line;

-- What its callers are among themselves is another matter.
DELETE FROM finding
WHERE (code = 'wrong-op' OR code IN ('missing-steps', 'wrong-caller', 'step-not-found', 'wrong-call') AND doc_line IN (
        SELECT step.doc_line FROM trace_step AS step WHERE coalesce(step.parent_position, 0) = 0))
    AND doc_line IN (
        SELECT step.doc_line
        FROM gone_chain AS gone
        JOIN trace_step AS step ON step.kernel = gone.kernel AND step.chain = gone.chain
        WHERE gone.is_noted);

DROP TABLE gone_chain;

DELETE FROM repair
WHERE (code, cause) NOT IN (SELECT code, coalesce(cause, message) FROM finding);
