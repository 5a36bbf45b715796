-- What is wrong on a line that several sections refer to is said of it once, where it stands: the steps that repeat it
-- have no line of their own, and the line that refers there is no other call for it.
-- Inputs: finding, trace_step, trace_reference, trace_broken, problem. Fills: finding, repair.
DELETE FROM finding
WHERE doc_line IS NULL AND code IN (
    'wrong-op', 'missing-steps', 'wrong-caller', 'step-not-found', 'op-lines-differ', 'op-moved', 'step-moved',
    'wrong-call', 'wrong-level', 'off-platform', 'phase-denied');

CREATE TEMP TABLE led_astray AS
SELECT own.doc_line
FROM trace_step AS own
JOIN trace_step AS high ON high.kernel = own.kernel AND high.chain = own.chain AND high.parent_position = own.position
    AND high.doc_line IS NULL
WHERE own.doc_line IN (SELECT doc_line FROM finding WHERE code = 'wrong-call')
    AND high.shared_line IN (SELECT doc_line FROM finding WHERE severity = 'error')
UNION
-- What it refers to could not be read there, or what stands there is of another line. Which class its own call runs
-- does not hang on that.
SELECT reference.doc_line
FROM trace_reference AS reference
JOIN trace_step AS own ON own.doc_line = reference.doc_line AND own.kernel = reference.kernel
LEFT JOIN problem ON problem.input = 'traces' AND problem.line = reference.doc_line AND problem.kind = 'reference'
LEFT JOIN trace_step AS there ON there.kernel = reference.other AND there.doc_line IS NOT NULL
    AND there.callee = own.callee AND there.line = own.line
WHERE reference.doc_line IN (SELECT doc_line FROM finding WHERE code = 'wrong-call' AND cause NOT GLOB 'class * for *')
    AND (problem.line IS NOT NULL OR there.kernel IS NULL)
    AND reference.other <> reference.kernel AND reference.other IN (
        SELECT kernel FROM finding WHERE severity = 'error' OR code IN ('op-moved', 'step-moved')
        UNION ALL SELECT kernel FROM trace_broken);

DELETE FROM repair WHERE code = 'wrong-call' AND doc_line IN (SELECT doc_line FROM led_astray);
DELETE FROM finding WHERE code = 'wrong-call' AND doc_line IN (SELECT doc_line FROM led_astray);
DROP TABLE led_astray;
