-- The lines of steps whose call stands at another line or in another file, with the right link.
-- Inputs: finding, trace_anchor, trace_step, trace_link_text, trace_line.
-- Fills: repair.
INSERT INTO repair (code, cause, doc_line, kind, stands, should)
SELECT finding.code, finding.cause, trace_step.doc_line, 'replace', trace_line.text,
       replace(trace_line.text, '(' || trace_step.link_path || '#L' || trace_step.line || ')',
               '(' || CASE WHEN trace_key.file_id = anchor.call_id >> 24
                   THEN trace_step.link_path || '#L' || call.line ELSE trace_link_text.target END || ')')
FROM finding
JOIN trace_step ON trace_step.doc_line = finding.doc_line
JOIN trace_anchor AS anchor ON anchor.kernel = trace_step.kernel AND anchor.chain = trace_step.chain
    AND anchor.position = trace_step.position
JOIN trace_key ON trace_key.key_id = anchor.key_id
JOIN trace_link_text ON trace_link_text.call_id = anchor.call_id
JOIN call ON call.call_id = anchor.call_id
JOIN trace_line ON trace_line.doc_line = trace_step.doc_line
WHERE finding.code IN ('wrong-call', 'op-moved', 'step-moved', 'step-not-found')
    AND finding.cause IS NOT 'function ' || finding.kernel -- another call is meant, and its line told
ORDER BY trace_step.doc_line;
