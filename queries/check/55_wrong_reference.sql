-- document-problem: a step refers to a section that the document does not have; the section where a line with the same
-- link goes on is the one meant. Silent where a table lists a kernel that has no section: it may have been that one.
-- Inputs: trace_reference, trace_step, trace_kernel, trace_line, finding. Fills: finding, repair.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, expected, found)
WITH
    lost (doc_line, kernel, section, link_path, line) AS MATERIALIZED (
        SELECT reference.doc_line, reference.kernel, reference.section, step.link_path, step.line
        FROM trace_reference AS reference
        JOIN trace_step AS step ON step.doc_line = reference.doc_line
        WHERE reference.other IS NULL
            AND reference.doc_line NOT IN (SELECT doc_line FROM finding WHERE code = 'document-problem' AND doc_line > 0)
            AND NOT EXISTS (SELECT 1 FROM finding WHERE code = 'row-without-chain')
    )
SELECT 'document-problem', 'error', lost.kernel,
       'line ' || lost.doc_line || ' refers to section ' || lost.section || ', which is not there',
       'correct the section', lost.doc_line,
       coalesce('as in ' || (
           SELECT trace_kernel.section
           FROM trace_step AS step
           JOIN trace_step AS above ON above.kernel = step.kernel AND above.chain = step.chain
               AND above.parent_position = step.position AND above.doc_line IS NOT NULL
           JOIN trace_kernel ON trace_kernel.kernel = step.kernel
           WHERE step.link_path = lost.link_path AND step.line = lost.line AND step.kernel <> lost.kernel
           ORDER BY step.doc_line
           LIMIT 1), 'a section that has this call'),
       'as in ' || lost.section
FROM lost
ORDER BY lost.doc_line;

INSERT INTO repair (code, cause, doc_line, kind, position, stands, should)
SELECT 'document-problem', finding.message, finding.doc_line, 'replace', 5, trace_line.text,
       replace(trace_line.text, finding.found, finding.expected)
FROM finding
JOIN trace_line ON trace_line.doc_line = finding.doc_line
WHERE finding.code = 'document-problem' AND finding.expected GLOB 'as in [0-9]*';
