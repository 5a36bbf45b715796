-- phase-denied: the note of an op names one phase, and the call nearest to it that tells a phase tells the other.
-- Inputs: trace_match, trace_way, trace_key, trace_step, phase_rule, finding, trace_line. Fills: finding, repair.
INSERT INTO finding (code, severity, kernel, op, message, action, doc_line, expected, found, cause)
WITH
    -- Notes are items: 'is_decode; decode'.
    noted (kernel, chain, position, doc_line, callee, phase) AS MATERIALIZED (
        SELECT step.kernel, step.chain, step.position, step.doc_line, step.callee, phase.phase
        FROM trace_step AS step
        JOIN phase ON phase.phase <> 'any' AND '; ' || step.note || ';' LIKE '%; ' || phase.phase || ';%'
    ),
    -- Bare columns of max(): the nearest to the op.
    told (doc_line, kernel, op, noted, phase, callee, place) AS MATERIALIZED (
        SELECT noted.doc_line, noted.kernel, noted.callee || '()', noted.phase, phase_rule.phase, trace_key.callee,
               max(way.place * 1000 - phase_rule.position)
        FROM noted
        JOIN trace_match INDEXED BY trace_match_by_position ON trace_match.kernel = noted.kernel
            AND trace_match.chain = noted.chain AND trace_match.position = noted.position
            AND trace_match.op_site_id IS NOT NULL
        JOIN trace_way AS way ON way.kernel = noted.kernel AND way.chain = noted.chain AND way.leaf = trace_match.leaf
            AND way.position < noted.position
        JOIN trace_key ON trace_key.key_id = way.key_id
        JOIN phase_rule ON phase_rule.subject = 'callee' AND trace_key.callee GLOB phase_rule.pattern
        GROUP BY noted.doc_line
    )
SELECT 'phase-denied', 'error', kernel, op,
       'Kernel `' || kernel || '` runs in ' || phase || ' at `' || op || '`, as `' || callee || '()` tells, not in '
           || noted,
       'correct the phase', doc_line, phase, noted, kernel || ' ' || op || ' below ' || callee
FROM told
WHERE phase NOT IN ('any', noted)
    AND doc_line NOT IN (SELECT doc_line FROM finding WHERE code = 'phase-denied')
ORDER BY doc_line, 3, 4, 5, 8, 9;

INSERT OR IGNORE INTO repair (code, cause, doc_line, kind, stands, should)
SELECT 'phase-denied', finding.cause, finding.doc_line, 'replace', trace_line.text,
       replace(trace_line.text, finding.found, finding.expected)
FROM finding
JOIN trace_line ON trace_line.doc_line = finding.doc_line
WHERE finding.code = 'phase-denied' AND finding.cause GLOB '* below *'
    AND length(trace_line.text) - length(replace(trace_line.text, finding.found, '')) = length(finding.found)
ORDER BY finding.doc_line;
