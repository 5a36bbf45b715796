-- wrong-call: a line refers to a section that has its call, with others above it, at one other line: "as in 1.16".
-- Inputs: problem, trace_step, trace_reference, trace_line. Fills: finding, repair.
-- Not where the section has its line, too, and nothing hangs from that, nor where a line beside it names the other.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, expected, found, cause)
WITH
    lost (kernel, chain, parent_position, doc_line, callee, file, line, section, other) AS MATERIALIZED (
        SELECT DISTINCT step.kernel, step.chain, step.parent_position, step.doc_line, step.callee, step.file, step.line,
               reference.section, reference.other
        FROM (SELECT DISTINCT line FROM problem WHERE input = 'traces' AND kind = 'reference') AS problem
        JOIN trace_step AS step ON step.doc_line = problem.line AND step.line IS NOT NULL
        JOIN trace_reference AS reference ON reference.doc_line = step.doc_line AND reference.other IS NOT NULL
    ),
    held (doc_line, line) AS MATERIALIZED (
        SELECT lost.doc_line, min(there.line)
        FROM lost
        JOIN trace_step AS there ON there.kernel = lost.other AND there.callee = lost.callee
            AND there.file = lost.file AND there.doc_line IS NOT NULL
        JOIN trace_step AS above ON above.kernel = there.kernel AND above.chain = there.chain
            AND above.parent_position = there.position AND above.doc_line IS NOT NULL
        GROUP BY lost.doc_line
        HAVING min(there.line) = max(there.line)
    )
SELECT 'wrong-call', 'error', lost.kernel,
       'Kernel `' || lost.kernel || '`: line ' || lost.line || ' stands for another `' || lost.callee
           || '()` than that of section ' || lost.section,
       'correct the line', lost.doc_line, 'line ' || held.line || ', as in ' || lost.section,
       'line ' || lost.line, lost.callee || ' ' || lost.line || ' as in ' || lost.section
FROM lost
JOIN held ON held.doc_line = lost.doc_line
WHERE NOT EXISTS (
        SELECT 1
        FROM trace_step AS own
        LEFT JOIN trace_reference AS reference ON reference.doc_line = own.doc_line
        WHERE own.kernel = lost.other AND own.callee = lost.callee AND own.file = lost.file
            AND own.line = lost.line AND own.doc_line IS NOT NULL AND reference.doc_line IS NULL)
    AND NOT EXISTS (
        SELECT 1
        FROM trace_step AS beside
        WHERE beside.kernel = lost.kernel AND beside.chain = lost.chain AND beside.callee = lost.callee
            AND beside.parent_position = lost.parent_position AND beside.line = held.line)
ORDER BY lost.doc_line, 3, 4, 7, 8;

INSERT INTO repair (code, cause, doc_line, kind, stands, should)
SELECT 'wrong-call', finding.cause, finding.doc_line, 'replace', trace_line.text,
       replace(trace_line.text, '#L' || substr(finding.found, 6) || ')',
               '#L' || substr(finding.expected, 6, instr(finding.expected, ',') - 6) || ')')
FROM finding
JOIN trace_line ON trace_line.doc_line = finding.doc_line
WHERE finding.code = 'wrong-call' AND finding.found GLOB 'line [0-9]*' AND finding.expected GLOB 'line *, as in *'
ORDER BY 3, 4, 2, 6;
