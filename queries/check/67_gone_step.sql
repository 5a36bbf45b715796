-- Steps above one that is noted as not run, which their files do not make and no other repair finds elsewhere: each is
-- noted, too. Where its line says so, that a step is not there is what the document says: taken back.
-- Inputs: trace_way, trace_step, trace_note_place, finding. Fills: repair. Changes: finding.
INSERT OR IGNORE INTO repair (code, cause, doc_line, kind, stands, should)
WITH
    noted (kernel, chain, leaf, place) AS MATERIALIZED (
        SELECT way.kernel, way.chain, way.leaf, min(way.place)
        FROM trace_step AS step
        JOIN trace_way AS way ON way.kernel = step.kernel AND way.chain = step.chain AND way.position = step.position
        WHERE '; ' || step.note GLOB '*; not run *'
        GROUP BY way.kernel, way.chain, way.leaf
    )
SELECT finding.code, coalesce(finding.cause, finding.message), step.doc_line, 'replace', line.text,
       line.before || ' *(not run by the linked models there)*' || line.behind
FROM noted
JOIN trace_way AS way ON way.kernel = noted.kernel AND way.chain = noted.chain AND way.leaf = noted.leaf
    AND way.place > noted.place
JOIN trace_step AS step ON step.kernel = way.kernel AND step.chain = way.chain AND step.position = way.position
JOIN finding ON finding.doc_line = step.doc_line AND finding.code = 'step-not-found'
JOIN trace_note_place AS line ON line.doc_line = step.doc_line
WHERE step.file IS NOT NULL AND '; ' || coalesce(step.note, '') NOT GLOB '*; not run *'
    AND step.doc_line NOT IN (SELECT doc_line FROM repair WHERE kind IN ('replace', 'delete'))
GROUP BY step.doc_line
ORDER BY step.doc_line;

DELETE FROM finding
WHERE code = 'step-not-found'
    AND doc_line IN (SELECT doc_line FROM trace_step WHERE '; ' || note GLOB '*; not run *' AND file IS NOT NULL)
    AND doc_line NOT IN (SELECT doc_line FROM repair WHERE kind IN ('replace', 'delete'));
