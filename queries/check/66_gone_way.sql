-- A step that the source does not make any more, where each way from the step below leads past it to another op, or
-- through other files: the line is repaired by a note that says so, and what stands above it stays. Where it says so
-- already, what stands there is no fault of the document: taken back.
-- Inputs: trace_gone_way, trace_way, trace_step, trace_note_place, finding. Fills: repair. Changes: finding.
INSERT OR IGNORE INTO repair (code, cause, doc_line, kind, stands, should)
SELECT finding.code, coalesce(finding.cause, finding.message), trace_gone_way.doc_line, 'replace', line.text,
       line.before || ' *(not run by the linked models there)*' || line.behind
FROM trace_gone_way
JOIN finding ON finding.doc_line = trace_gone_way.doc_line AND finding.code IN (
    'wrong-op', 'missing-steps', 'wrong-caller', 'step-not-found')
JOIN trace_note_place AS line ON line.doc_line = trace_gone_way.doc_line
WHERE NOT trace_gone_way.is_noted
    AND trace_gone_way.doc_line NOT IN (SELECT doc_line FROM repair WHERE kind IN ('replace', 'delete'))
GROUP BY trace_gone_way.doc_line
ORDER BY trace_gone_way.doc_line;

-- Above it no way tells what leads where; a step that is not there is one all the same.
DELETE FROM finding
WHERE code IN ('wrong-op', 'missing-steps', 'wrong-caller', 'step-not-found', 'wrong-call') AND doc_line IN (
        SELECT doc_line FROM trace_gone_way WHERE is_noted)
    OR code IN ('wrong-op', 'missing-steps', 'wrong-caller') AND doc_line IN (
        SELECT step.doc_line
        FROM trace_gone_way
        JOIN trace_way AS way ON way.kernel = trace_gone_way.kernel AND way.chain = trace_gone_way.chain
            AND way.leaf = trace_gone_way.leaf AND way.place > trace_gone_way.place
        JOIN trace_step AS step ON step.kernel = way.kernel AND step.chain = way.chain
            AND step.position = way.position
        WHERE trace_gone_way.is_noted);

DELETE FROM repair
WHERE (code, cause) NOT IN (SELECT code, coalesce(cause, message) FROM finding);
