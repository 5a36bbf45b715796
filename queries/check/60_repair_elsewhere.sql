-- The lines of steps whose call moved to another file, with its link.
-- Inputs: trace_elsewhere, trace_step, trace_link_text, trace_line. Fills: repair.
INSERT INTO repair (code, cause, doc_line, kind, stands, should)
SELECT 'step-moved', 'moved to another file', step.doc_line, 'replace', trace_line.text,
       replace(trace_line.text, '(' || step.link_path || '#L' || step.line || ')', '(' || trace_link_text.target || ')')
FROM trace_elsewhere AS elsewhere
JOIN trace_step AS step ON step.kernel = elsewhere.kernel AND step.chain = elsewhere.chain
    AND step.position = elsewhere.position
JOIN trace_link_text ON trace_link_text.call_id = elsewhere.call_id
JOIN trace_line ON trace_line.doc_line = step.doc_line
ORDER BY 3, 4, 2, 6;
