-- The first line of a chain links to a call that the source does not make, and none elsewhere is meant: the line is
-- repaired by a note that says so. Where it says so already, what its callers are is no fault of the document: taken
-- back.
-- Inputs: trace_step, trace_way, trace_call, trace_line, finding. Fills: repair. Changes: finding, repair.
CREATE TEMP TABLE gone_chain AS
SELECT DISTINCT step.kernel, step.chain, step.doc_line, '; ' || coalesce(step.note, '') GLOB '*; not run *' AS is_noted
FROM trace_step AS step
JOIN trace_way AS way ON way.kernel = step.kernel AND way.chain = step.chain AND way.place = 0
WHERE step.position = 0 AND step.doc_line IS NOT NULL AND way.key_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM trace_call WHERE trace_call.key_id = way.key_id AND trace_call.is_linked);

INSERT INTO repair (code, cause, doc_line, kind, stands, should)
SELECT finding.code, min(coalesce(finding.cause, finding.message)), gone.doc_line, 'replace', trace_line.text,
       trace_line.text || ' *(not run by the linked models)*'
FROM gone_chain AS gone
JOIN finding ON finding.doc_line = gone.doc_line AND finding.code = 'step-not-found'
JOIN trace_line ON trace_line.doc_line = gone.doc_line
LEFT JOIN repair ON repair.doc_line = gone.doc_line
WHERE NOT gone.is_noted AND repair.doc_line IS NULL
GROUP BY finding.code, gone.doc_line
ORDER BY gone.doc_line;

DELETE FROM finding
WHERE code IN ('wrong-op', 'missing-steps', 'wrong-caller', 'step-not-found', 'wrong-call') AND doc_line IN (
    SELECT step.doc_line
    FROM gone_chain AS gone
    JOIN trace_step AS step ON step.kernel = gone.kernel AND step.chain = gone.chain
    WHERE gone.is_noted);

DROP TABLE gone_chain;

DELETE FROM repair
WHERE (code, cause) NOT IN (SELECT code, coalesce(cause, message) FROM finding);
