-- step-not-found: a step names a call by another receiver than its source does: `self.runner.apply()` for
-- `self.quant_method.apply()`.
-- Inputs: trace_anchor, trace_step, trace_key, op_site, call, name, source_file, trace_line.
-- Fills: finding, repair. A receiver that is left out, or cut short, or that holds the other's name, is none, nor
-- the attribute that an op came from.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, file, line, expected, found, cause, claim)
WITH
    each (kernel, chain, position, call_id, told, real) AS MATERIALIZED (
        SELECT anchor.kernel, anchor.chain, anchor.position, anchor.call_id, trace_key.callee,
               CASE WHEN name.text GLOB '*]' THEN substr(name.text, 1, instr(name.text, '[') - 1) ELSE name.text END
        FROM trace_anchor AS anchor
        JOIN trace_key ON trace_key.key_id = anchor.key_id
        JOIN call ON call.call_id = anchor.call_id
        JOIN name ON name.name_id = call.callee_id
        WHERE instr(trace_key.callee, '.') > 0 AND trace_key.callee <> name.text
    ),
    -- What stands before the called name.
    receiver AS (
        SELECT kernel, chain, position, call_id, told, real,
               rtrim(rtrim(told, replace(told, '.', '')), '.') AS theirs,
               rtrim(rtrim(real, replace(real, '.', '')), '.') AS own
        FROM each
        WHERE substr(told, length(rtrim(told, replace(told, '.', ''))) + 1)
            = substr(real, length(rtrim(real, replace(real, '.', ''))) + 1)
    ),
    last AS (
        SELECT *, substr(theirs, length(rtrim(theirs, replace(theirs, '.', ''))) + 1) AS their_last,
               substr(own, length(rtrim(own, replace(own, '.', ''))) + 1) AS own_last
        FROM receiver
    )
SELECT 'step-not-found', 'error', last.kernel,
       'Kernel `' || last.kernel || '`: no call `' || last.told || '()` in ' || source_file.file || ', but `'
           || last.real || '()`',
       'fix the call chain', step.doc_line, source_file.file, call.line,
       '`' || last.real || '()` at line ' || call.line, '`' || last.told || '()`',
       last.told || ' for ' || last.real || ' in ' || source_file.file,
       ': no call `' || last.told || '()` in ' || source_file.file || ', but `' || last.real || '()`'
FROM last
JOIN trace_step AS step ON step.kernel = last.kernel AND step.chain = last.chain AND step.position = last.position
JOIN call ON call.call_id = last.call_id
JOIN source_file ON source_file.file_id = call.file_id
WHERE step.doc_line IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM op_site WHERE op_site.call_id = last.call_id AND op_site.op = last.told || '()')
    AND last.own <> '' AND instr(last.own_last, last.their_last) = 0
    AND last.their_last NOT IN ('self', 'cls') AND last.own_last NOT IN ('self', 'cls', 'super()')
ORDER BY step.doc_line, 3, 4, 9, 10;

INSERT INTO repair (code, cause, doc_line, kind, position, stands, should)
SELECT finding.code, finding.cause, finding.doc_line, 'replace', 8, trace_line.text,
       replace(trace_line.text, trim(finding.found, '`'), coalesce(op.text, name.text || '()'))
FROM finding
JOIN trace_step AS step ON step.doc_line = finding.doc_line
JOIN trace_anchor AS anchor ON anchor.kernel = step.kernel AND anchor.chain = step.chain
    AND anchor.position = step.position
JOIN call ON call.call_id = anchor.call_id
JOIN name ON name.name_id = call.callee_id
JOIN trace_line ON trace_line.doc_line = finding.doc_line
-- An op by the attribute that it came from.
LEFT JOIN (
    SELECT call_id, min(op) AS text FROM op_site GROUP BY call_id
    HAVING count(DISTINCT op) = 1 AND min(op) GLOB '[A-Za-z_]*()'
) AS op ON op.call_id = anchor.call_id AND step.is_op
WHERE finding.code = 'step-not-found' AND finding.expected GLOB '`*()` at line [0-9]*'
ORDER BY 3, 4, 5, 2, 7;
