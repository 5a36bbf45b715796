-- phase-denied: the note of an op names one phase, and the source runs the kernel of the chain there in the other only.
-- Silent where the source tells no phase.
-- Inputs: trace_anchor, trace_step, op_site, op_kernel_way, phase.
-- Fills: finding, repair.
INSERT INTO finding (code, severity, kernel, op, message, action, doc_line, file, line, expected, found, cause)
WITH
    -- Notes are items: 'is_decode; decode'.
    noted (kernel, chain, position, doc_line, callee, told, call_id, kernel_call) AS MATERIALIZED (
        SELECT step.kernel, step.chain, step.position, step.doc_line, step.callee, phase.phase, anchor.call_id,
               root.call_id
        FROM trace_step AS step
        JOIN phase ON phase.phase <> 'any' AND '; ' || step.note || ';' LIKE '%; ' || phase.phase || ';%'
        JOIN trace_anchor AS anchor ON anchor.kernel = step.kernel AND anchor.chain = step.chain
            AND anchor.position = step.position AND anchor.is_op
        JOIN trace_anchor AS root ON root.kernel = step.kernel AND root.chain = step.chain AND root.position = 0
    ),
    real (call_id, kernel_call, phases, phase) AS MATERIALIZED (
        SELECT call_id, kernel_call, group_concat(DISTINCT phase), min(phase)
        FROM (
            SELECT op_site.call_id, way.kernel_call, way.phase
            FROM (SELECT DISTINCT call_id, kernel_call FROM noted) AS asked
            CROSS JOIN op_site ON op_site.call_id = asked.call_id
            CROSS JOIN op_kernel_way AS way ON way.op_site_id = op_site.op_site_id
                AND way.kernel_call = asked.kernel_call
            UNION ALL
            SELECT op_site.call_id, op_site.call_id, op_site.phase
            FROM op_site
            WHERE op_site.call_id IN (SELECT call_id FROM noted WHERE kernel_call = call_id)
        )
        GROUP BY call_id, kernel_call
    )
SELECT 'phase-denied', 'error', noted.kernel, noted.callee || '()',
       'Kernel `' || noted.kernel || '` runs in ' || real.phase || ' at `' || noted.callee || '()`, not in '
           || noted.told,
       'correct the phase', noted.doc_line, call_site.file, call_site.line, real.phase, noted.told,
       noted.kernel || ' ' || noted.callee || ' in ' || real.phase
FROM noted
CROSS JOIN real ON real.call_id = noted.call_id AND real.kernel_call = noted.kernel_call
CROSS JOIN call_site ON call_site.call_id = noted.call_id
WHERE real.phases = real.phase AND real.phase NOT IN ('any', noted.told)
ORDER BY noted.doc_line, 3, 4, 5, 10, 11;

INSERT INTO repair (code, cause, doc_line, kind, stands, should)
SELECT 'phase-denied', finding.cause, finding.doc_line, 'replace', trace_line.text,
       replace(trace_line.text, finding.found, finding.expected)
FROM finding
JOIN trace_line ON trace_line.doc_line = finding.doc_line
WHERE finding.code = 'phase-denied'
    AND length(trace_line.text) - length(replace(trace_line.text, finding.found, '')) = length(finding.found)
ORDER BY 3, 4, 2, 6;
