-- document-problem: what ingest-traces could not read as it is meant, but for levels that another finding explains, and
-- for references of a line that is wrong itself, or to a section that is.
-- Inputs: problem, trace_line, trace_step, trace_kernel, trace_broken, finding. Fills: finding.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, expected, found, cause)
WITH
    told (problem_id, section) AS ( -- the last word of the note, 'as in 6.22'
        SELECT problem_id, min(replace(note, rtrim(note, replace(note, ' ', '')), ''))
        FROM problem
        JOIN trace_step ON trace_step.doc_line = problem.line
        WHERE input = 'traces' AND problem.kind = 'reference'
        GROUP BY problem_id
    ),
    -- is_below: the section stands further down.
    referring (problem_id, section, kernel, lines, is_below) AS MATERIALIZED (
        SELECT told.problem_id, told.section, min(trace_kernel.kernel), count(*) OVER (PARTITION BY told.section),
               max(trace_kernel.doc_line > problem.line)
        FROM told
        JOIN problem ON problem.problem_id = told.problem_id
        LEFT JOIN trace_kernel ON trace_kernel.section = told.section
        GROUP BY told.problem_id
    )
SELECT 'document-problem', 'error', referring.kernel,
       CASE WHEN referring.is_below
           THEN 'refers to section ' || referring.section || ', `' || referring.kernel || '`, which stands further down'
           ELSE coalesce(replace(problem.text, 'section ' || referring.section || ',',
                                 'section ' || referring.section || ', `' || referring.kernel || '`,'), problem.text)
           END,
       CASE WHEN referring.is_below THEN 'put the section above the line' ELSE 'correct the line' END,
       problem.line, CASE WHEN referring.is_below THEN 'a section above' ELSE 'a line of the format' END,
       coalesce(nullif(trim(trace_line.text), ''), problem.kind),
       CASE WHEN referring.lines > 1 OR referring.is_below THEN 'refers to section ' || referring.section
           ELSE problem.kind || ' ' || coalesce(trace_line.text, problem.text) END
FROM problem
LEFT JOIN trace_line ON trace_line.doc_line = problem.line
LEFT JOIN referring ON referring.problem_id = problem.problem_id
WHERE problem.input = 'traces'
    AND NOT (problem.kind = 'tree' AND problem.text NOT GLOB 'a blank line *'
        AND problem.line IN (SELECT doc_line FROM finding WHERE code = 'wrong-level'))
    AND NOT (problem.kind = 'reference' AND (
        EXISTS (SELECT 1 FROM finding WHERE finding.doc_line = problem.line)
        -- A section that its chapter lacks, and a kernel of the tables that has none: that one is told.
        OR referring.kernel IS NULL AND EXISTS (SELECT 1 FROM finding WHERE code = 'row-without-chain')
            AND EXISTS (SELECT 1 FROM trace_line AS heading
                        WHERE heading.class = 'heading' AND ltrim(heading.text, '# ')
                            GLOB substr(referring.section, 1, instr(referring.section, '.')) || '*')
        OR referring.kernel IS NOT NULL AND referring.kernel IN (SELECT kernel FROM trace_broken)
        OR EXISTS (SELECT 1 FROM trace_step
                   JOIN problem AS other ON other.line = trace_step.doc_line AND other.text NOT GLOB 'refers to *'
                   WHERE trace_step.kernel = referring.kernel)
        OR EXISTS (SELECT 1 FROM finding
                   WHERE finding.kernel = referring.kernel
                       AND (finding.severity = 'error' OR finding.code IN ('op-moved', 'step-moved')
                           OR finding.code = 'kernel-only-in-source' AND finding.severity = 'warning'))))
ORDER BY problem.line, problem.problem_id, 3, 4, 7, 8;
