-- off-platform: chains that the linked platform does not run. A note in the document that says so, '(not on cuda)',
-- at any line of the chain silences it.
-- Inputs: trace_match, trace_way, trace_place, trace_step, op_node. Fills: finding, repair.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, file, line, expected, found, cause, claim)
WITH
    off (call_id, label, reason, file, line) AS MATERIALIZED (
        SELECT call_id, min(label), min(reason), min(file), min(line) FROM op_node WHERE kind = 'off' GROUP BY call_id
    ),
    noted (kernel, chain, leaf) AS MATERIALIZED (
        SELECT DISTINCT way.kernel, way.chain, way.leaf
        FROM trace_way AS way
        JOIN trace_step ON trace_step.kernel = way.kernel AND trace_step.chain = way.chain
            AND trace_step.position = way.position
        WHERE trace_step.note GLOB '*not on *'
    ),
    -- The lowest call of a way that is off, bare columns of min().
    step (kernel, chain, leaf, place, position, label, reason, file, line) AS (
        SELECT way.kernel, way.chain, way.leaf, min(way.place), way.position, off.label, off.reason, off.file, off.line
        FROM trace_place
        JOIN off ON off.call_id = trace_place.call_id
        JOIN trace_way AS way ON way.kernel = trace_place.kernel AND way.chain = trace_place.chain
            AND way.leaf = trace_place.leaf AND way.place = trace_place.place
        JOIN trace_match ON trace_match.kernel = way.kernel AND trace_match.chain = way.chain
            AND trace_match.leaf = way.leaf AND trace_match.op_site_id IS NULL
        LEFT JOIN noted ON noted.kernel = way.kernel AND noted.chain = way.chain AND noted.leaf = way.leaf
        WHERE noted.kernel IS NULL
        GROUP BY way.kernel, way.chain, way.leaf
    )
SELECT 'off-platform', 'warning', step.kernel,
       'Kernel `' || step.kernel || '`: the chain does not run: `' || step.label || '` is ' || step.reason,
       'note it on the line, or take the chain out', trace_step.doc_line, step.file, step.line,
       '`' || step.label || '` ' || step.reason, 'a chain like the others', step.label || ' ' || step.reason,
       ': the chains through `' || step.label || '` do not run: ' || step.reason
FROM step
JOIN trace_step ON trace_step.kernel = step.kernel AND trace_step.chain = step.chain
    AND trace_step.position = step.position
ORDER BY trace_step.doc_line, 3, 4, 9, 10;

INSERT INTO repair (code, cause, doc_line, kind, stands, should)
SELECT DISTINCT 'off-platform', finding.cause, finding.doc_line, 'replace', line.text,
       line.before || ' *(' || substr(finding.cause, instr(finding.cause, ' not on ') + 1) || ')*' || line.behind
FROM finding
JOIN trace_note_place AS line ON line.doc_line = finding.doc_line
WHERE finding.code = 'off-platform'
ORDER BY 3, 4, 2, 6;
