-- The lines that stand for a caller which the chain does not name: the call, else the function that makes the call
-- below.
-- Inputs: finding, trace_step, trace_caller, trace_link_text, trace_anchor, call_site, trace_line. Fills: repair.
INSERT OR IGNORE INTO repair (code, cause, doc_line, kind, stands, should)
SELECT finding.code, finding.cause, step.doc_line, 'replace', trace_line.text,
       (SELECT head FROM trace_head WHERE trace_head.doc_line = trace_line.doc_line)
           || coalesce(trace_link_text.text, '**(' || call_site.caller || ')**')
           -- What is noted behind a call written as code stays: it may say what stands above.
           || CASE WHEN step.file IS NULL AND instr(trace_line.text, '`' || step.callee || '()`') > 0
               THEN substr(trace_line.text, instr(trace_line.text, '`' || step.callee || '()`')
                               + length('`' || step.callee || '()`'))
               ELSE '' END
FROM finding
JOIN trace_step AS step ON step.doc_line = finding.doc_line
JOIN trace_line ON trace_line.doc_line = step.doc_line
JOIN trace_anchor AS low ON low.kernel = step.kernel AND low.chain = step.chain
    AND low.position = step.parent_position
JOIN call_site ON call_site.call_id = low.call_id
LEFT JOIN trace_caller AS caller ON caller.kernel = step.kernel AND caller.chain = step.chain
    AND caller.position = step.position AND caller.place = 1
LEFT JOIN trace_link_text ON trace_link_text.call_id = caller.call_id
WHERE finding.code = 'missing-steps' AND finding.cause = 'no caller'
    OR finding.code = 'step-not-found' AND caller.call_id IS NOT NULL
ORDER BY step.doc_line;
