-- The lines of steps whose call stands at another line or in another file, with the right link.
-- Inputs: finding, trace_anchor, trace_step, trace_link_text, trace_line, source_file.
-- Fills: repair.
INSERT INTO repair (code, cause, doc_line, kind, stands, should)
WITH
    asked (code, cause, doc_line) AS (
        SELECT code, cause, doc_line
        FROM finding
        WHERE code IN ('wrong-call', 'op-moved', 'step-moved', 'step-not-found')
            AND cause IS NOT 'function ' || kernel -- another call is meant, and its line told
        UNION ALL
        -- All lines of a call that chains name different lines for.
        SELECT finding.code, finding.message, trace_step.doc_line
        FROM finding
        JOIN trace_step AS first ON first.doc_line = finding.doc_line
        JOIN trace_anchor AS told ON told.kernel = first.kernel AND told.chain = first.chain
            AND told.position = first.position
        JOIN call AS one ON one.call_id = told.call_id
        JOIN trace_anchor AS anchor ON anchor.key_id = told.key_id AND NOT anchor.is_exact
        JOIN call ON call.call_id = anchor.call_id AND call.scope_id = one.scope_id
        JOIN trace_step ON trace_step.kernel = anchor.kernel AND trace_step.chain = anchor.chain
            AND trace_step.position = anchor.position
        WHERE finding.code = 'op-lines-differ'
    )
SELECT asked.code, asked.cause, trace_step.doc_line, 'replace', trace_line.text,
       replace(trace_line.text, '(' || trace_step.link_path || '#L' || trace_step.line || ')',
               '(' || CASE WHEN trace_key.file_id = anchor.call_id >> 24
                       -- A path that the source does not have, of which the name alone is found, is written anew.
                       AND (substr('/' || source_file.file, -length(trace_step.file) - 1) = '/' || trace_step.file
                           OR substr('/' || trace_step.file, -length(source_file.file) - 1) = '/' || source_file.file)
                   THEN trace_step.link_path || '#L' || call.line ELSE trace_link_text.target END || ')')
FROM asked
JOIN trace_step ON trace_step.doc_line = asked.doc_line
JOIN trace_anchor AS anchor ON anchor.kernel = trace_step.kernel AND anchor.chain = trace_step.chain
    AND anchor.position = trace_step.position
JOIN trace_key ON trace_key.key_id = anchor.key_id
JOIN trace_link_text ON trace_link_text.call_id = anchor.call_id
JOIN call ON call.call_id = anchor.call_id
JOIN source_file ON source_file.file_id = call.file_id
JOIN trace_line ON trace_line.doc_line = trace_step.doc_line
WHERE NOT anchor.is_exact
ORDER BY 3, 4, 2, 6;
