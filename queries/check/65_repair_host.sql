-- The chain of a call of the host with a step that is wrong and has no repair: the function that makes the call, in the
-- place of its steps.
-- Inputs: finding, trace_step, trace_anchor, call_site, trace_line. Fills: repair. What else would change these lines
-- is taken back.
CREATE TEMP TABLE repair_host AS
WITH
    astray (kernel, chain, cause, caller) AS MATERIALIZED (
        SELECT DISTINCT host.kernel, step.chain, host.message, call_site.caller
        FROM finding AS host
        JOIN trace_step AS step ON step.kernel = host.kernel AND step.position > 0
        JOIN finding AS wrong ON wrong.doc_line = step.doc_line
            AND wrong.code IN ('wrong-op', 'missing-steps', 'wrong-caller', 'step-not-found', 'wrong-call')
        JOIN trace_anchor AS anchor ON anchor.kernel = step.kernel AND anchor.chain = step.chain
            AND anchor.position = 0
        JOIN call_site ON call_site.call_id = anchor.call_id
        WHERE host.code = 'not-a-kernel'
            AND NOT EXISTS (SELECT 1 FROM repair WHERE repair.doc_line = wrong.doc_line)
    )
SELECT astray.cause, step.doc_line, trace_line.text,
       CASE WHEN step.position = 1
           THEN (SELECT head FROM trace_head WHERE trace_head.doc_line = trace_line.doc_line)
               || '**(' || astray.caller || ')**' END
       AS should
FROM astray
JOIN trace_step AS step ON step.kernel = astray.kernel AND step.chain = astray.chain AND step.position > 0
JOIN trace_line ON trace_line.doc_line = step.doc_line;

DELETE FROM repair WHERE doc_line IN (SELECT doc_line FROM repair_host);

INSERT INTO repair (code, cause, doc_line, kind, stands, should)
SELECT 'not-a-kernel', cause, doc_line, CASE WHEN should IS NULL THEN 'delete' ELSE 'replace' END, text, should
FROM repair_host
ORDER BY 3, 4, 2, 6;

DROP TABLE repair_host;
