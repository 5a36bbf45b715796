-- wrong-mark: a step is marked as op, ← **OP**, and its call is none; or it is the op of its chain and has no mark, in
-- a document that trace-kernels wrote from this source: others mark some.
-- Inputs: trace_step, trace_anchor, trace_match, trace_gap, trace_own, trace_note_place, finding. Fills: finding,
-- repair.
-- Of a way on which another step is wrong the op is not known.
INSERT INTO finding (code, severity, kernel, op, message, action, doc_line, expected, found, cause, claim)
WITH
    wrong (kernel, chain) AS MATERIALIZED (
        SELECT kernel, chain FROM trace_gap
        UNION
        SELECT step.kernel, step.chain
        FROM finding
        JOIN trace_step AS step ON step.doc_line = finding.doc_line
        WHERE finding.severity = 'error'
    ),
    step AS MATERIALIZED (
        SELECT step.kernel, step.chain, step.position, step.doc_line, step.callee, step.is_op AS is_marked,
               anchor.is_op
        FROM trace_step AS step
        JOIN trace_anchor AS anchor ON anchor.kernel = step.kernel AND anchor.chain = step.chain
            AND anchor.position = step.position
        LEFT JOIN wrong ON wrong.kernel = step.kernel AND wrong.chain = step.chain
        WHERE step.is_op <> anchor.is_op AND step.doc_line IS NOT NULL AND wrong.kernel IS NULL
            AND (step.is_op OR EXISTS (SELECT 1 FROM trace_own)
                AND EXISTS (SELECT 1 FROM trace_step AS marked WHERE marked.is_op))
    )
SELECT 'wrong-mark', CASE WHEN is_marked THEN 'error' ELSE 'warning' END, kernel, callee || '()',
       'Kernel `' || kernel || '`: `' || callee || '()` ' || CASE WHEN is_marked THEN 'is marked as op, and is none'
           ELSE 'is the op of its chain, and is not marked' END,
       CASE WHEN is_marked THEN 'take the mark off' ELSE 'mark the op' END, doc_line,
       CASE WHEN is_marked THEN 'no mark' ELSE '← **OP**' END, CASE WHEN is_marked THEN '← **OP**' ELSE 'no mark' END,
       callee || CASE WHEN is_marked THEN ' marked' ELSE ' not marked' END,
       ': `' || callee || '()` ' || CASE WHEN is_marked THEN 'is marked as op, and is none'
           ELSE 'is the op of its chain, and is not marked' END
FROM step
WHERE NOT is_marked OR NOT EXISTS (
    SELECT 1 FROM trace_match INDEXED BY trace_match_by_position
    WHERE trace_match.kernel = step.kernel AND trace_match.chain = step.chain
        AND trace_match.position = step.position AND trace_match.op_site_id IS NOT NULL)
ORDER BY doc_line, 3, 4, 5, 8, 9;

INSERT INTO repair (code, cause, doc_line, kind, position, stands, should)
SELECT 'wrong-mark', finding.cause, finding.doc_line, 'replace', 7, line.text,
       CASE finding.expected WHEN 'no mark' THEN replace(line.text, ' ← **OP**', '')
           ELSE line.before || ' ← **OP**' || line.behind END
FROM finding
JOIN trace_note_place AS line ON line.doc_line = finding.doc_line
WHERE finding.code = 'wrong-mark' AND 'no mark' IN (finding.expected, finding.found)
ORDER BY 3, 4, 5, 2, 7;
