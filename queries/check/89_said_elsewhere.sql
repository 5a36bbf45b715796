-- What is wrong on a line that several sections refer to is said of it once, where it stands: the steps that repeat it
-- have no line of their own.
-- Inputs: finding. Fills: finding.
DELETE FROM finding
WHERE doc_line IS NULL AND code IN (
    'wrong-op', 'missing-steps', 'wrong-caller', 'step-not-found', 'op-lines-differ', 'op-moved', 'step-moved',
    'wrong-call', 'wrong-level', 'off-platform', 'phase-denied');
