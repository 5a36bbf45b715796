-- What the chains of a call of the host say of its callers is no fault of a kernel: taken back where the document notes
-- that it launches nothing.
-- Inputs: trace_host, finding, repair. Changes: finding, repair.
DELETE FROM finding
WHERE kernel IN (SELECT kernel FROM trace_host)
    AND code IN ('wrong-op', 'missing-steps', 'wrong-caller', 'step-not-found', 'wrong-call');

DELETE FROM repair
WHERE (code, cause) NOT IN (SELECT code, coalesce(cause, message) FROM finding);
