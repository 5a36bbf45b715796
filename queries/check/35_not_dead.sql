-- kernel-dead: the first line of a chain says that it is not run, and below an op of the linked models the call that it
-- links to is.
-- Inputs: trace_step, trace_place, trace_line, linked_kernel, kernel_known_as, op_site, op_site_kernel, call_site.
-- Fills: finding, repair.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, file, line, expected, found, claim)
SELECT 'kernel-dead', 'error', step.kernel,
       'Kernel `' || step.kernel || '` is run, and the first line of its chain says that it is not',
       'take the note out', step.doc_line, call_site.file, call_site.line,
       'runs below ' || (SELECT group_concat('`' || op || '`', ', ')
                         FROM (SELECT DISTINCT op_site.op
                               FROM kernel_known_as AS known
                               JOIN op_site_kernel ON op_site_kernel.kernel = known.kernel
                               JOIN op_site ON op_site.op_site_id = op_site_kernel.op_site_id
                               WHERE known.name = step.kernel AND op_site_kernel.origin = 'source'
                               ORDER BY op_site.op)),
       'not run', NULL
FROM trace_step AS step
JOIN trace_place AS root ON root.kernel = step.kernel AND root.chain = step.chain AND root.place = 0
JOIN call_site ON call_site.call_id = root.call_id AND call_site.line = step.line
WHERE step.position = 0 AND '; ' || step.note GLOB '*; not run *' AND step.doc_line IS NOT NULL
    AND root.call_id IN (SELECT call_id FROM linked_kernel)
    AND EXISTS (
        SELECT 1
        FROM kernel_known_as AS known
        JOIN op_site_kernel ON op_site_kernel.kernel = known.kernel
        WHERE known.name = step.kernel AND op_site_kernel.origin = 'source')
GROUP BY step.kernel, step.doc_line
ORDER BY step.doc_line, step.kernel, call_site.file, call_site.line, 9, 10;

INSERT INTO repair (code, cause, doc_line, kind, stands, should)
SELECT 'kernel-dead', finding.message, finding.doc_line, 'replace', trace_line.text,
       replace(replace(trace_line.text, ' *(not run by the linked models)*', ''),
               ' *(not run as a kernel: a function of that name)*', '')
FROM finding
JOIN trace_line ON trace_line.doc_line = finding.doc_line
WHERE finding.code = 'kernel-dead' AND finding.found = 'not run'
    AND (instr(trace_line.text, ' *(not run by the linked models)*') > 0
        OR instr(trace_line.text, ' *(not run as a kernel: a function of that name)*') > 0)
ORDER BY 3, 4, 2, 6;
