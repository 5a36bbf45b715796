-- The first line of a chain links to a call that the source does not make, or no model, and no kernel's call elsewhere
-- is meant: the line is repaired by a note that says so. Where it says so already, what its callers are is no fault of
-- the document: taken back. Of a name that its file does not call, that the models do not run it says too little.
-- Inputs: trace_step, trace_way, trace_call, trace_line, linked_kernel, finding. Fills: repair. Changes: finding.
CREATE TEMP TABLE gone_chain AS
SELECT DISTINCT step.kernel, step.chain, step.doc_line,
       '; ' || coalesce(step.note, '') GLOB '*; not run by the linked models*'
           OR '; ' || coalesce(step.note, '') GLOB '*; not run *'
               AND way.key_id IN (SELECT key_id FROM trace_call WHERE is_here) AS is_noted
FROM trace_step AS step
JOIN trace_way AS way ON way.kernel = step.kernel AND way.chain = step.chain AND way.place = 0
WHERE step.position = 0 AND step.doc_line IS NOT NULL AND way.key_id IS NOT NULL
    AND NOT EXISTS (
        SELECT 1 FROM trace_call
        WHERE trace_call.key_id = way.key_id AND trace_call.is_linked
            AND (trace_call.is_here OR trace_call.call_id IN (SELECT call_id FROM linked_kernel)));

INSERT INTO repair (code, cause, doc_line, kind, stands, should)
SELECT code, min(cause), doc_line, 'replace', text,
       rtrim(text) || ' *(not run by the linked models)*' || substr(text, length(rtrim(text)) + 1)
FROM (
    -- Of its steps that are told wrong, the first that nothing else repairs. Bare columns of min().
    SELECT finding.code, coalesce(finding.cause, finding.message) AS cause, gone.doc_line, trace_line.text,
           min(step.position)
    FROM gone_chain AS gone
    JOIN trace_step AS step ON step.kernel = gone.kernel AND step.chain = gone.chain
    JOIN finding ON finding.doc_line = step.doc_line AND finding.code IN (
        'wrong-op', 'missing-steps', 'wrong-caller', 'step-not-found', 'wrong-call')
    JOIN trace_line ON trace_line.doc_line = gone.doc_line
    LEFT JOIN repair ON repair.doc_line = finding.doc_line AND repair.code = finding.code
    WHERE NOT gone.is_noted AND repair.doc_line IS NULL
    GROUP BY gone.doc_line, finding.code)
GROUP BY doc_line
ORDER BY doc_line;

DELETE FROM finding
WHERE code IN ('wrong-op', 'missing-steps', 'wrong-caller', 'step-not-found', 'wrong-call') AND doc_line IN (
    SELECT step.doc_line
    FROM gone_chain AS gone
    JOIN trace_step AS step ON step.kernel = gone.kernel AND step.chain = gone.chain
    WHERE gone.is_noted);

DROP TABLE gone_chain;

DELETE FROM repair
WHERE (code, cause) NOT IN (SELECT code, coalesce(cause, message) FROM finding);
