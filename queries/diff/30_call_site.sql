-- Call sites added and removed, and those of which only the line changed.
-- Inputs: diff_site, diff_move. Writes diff_row. Call sites of a function that moved are the same as before.
INSERT INTO diff_row
SELECT 'call-site', 'removed', here.callee || ' in ' || here.caller, here.file, here.line, NULL, NULL,
       CASE WHEN here.occurrence > 1 THEN 'occurrence ' || here.occurrence END
FROM diff_site AS here
WHERE here.side = 'old'
  AND NOT EXISTS (
      SELECT 1 FROM diff_site AS there
      WHERE there.side = 'new' AND there.file = here.file AND there.caller = here.caller
        AND there.callee = here.callee AND there.occurrence = here.occurrence)
  AND NOT EXISTS (
      SELECT 1 FROM diff_move WHERE old_file = here.file AND old_caller = here.caller);

INSERT INTO diff_row
SELECT 'call-site', 'added', here.callee || ' in ' || here.caller, NULL, NULL, here.file, here.line,
       CASE WHEN here.occurrence > 1 THEN 'occurrence ' || here.occurrence END
FROM diff_site AS here
WHERE here.side = 'new'
  AND NOT EXISTS (
      SELECT 1 FROM diff_site AS there
      WHERE there.side = 'old' AND there.file = here.file AND there.caller = here.caller
        AND there.callee = here.callee AND there.occurrence = here.occurrence)
  AND NOT EXISTS (
      SELECT 1 FROM diff_move WHERE new_file = here.file AND new_caller = here.caller);

INSERT INTO diff_row
SELECT 'call-site', 'line', here.callee || ' in ' || here.caller, here.file, here.line, there.file, there.line,
       CASE WHEN here.occurrence > 1 THEN 'occurrence ' || here.occurrence END
FROM diff_site AS here
JOIN diff_site AS there ON there.side = 'new' AND there.file = here.file AND there.caller = here.caller
    AND there.callee = here.callee AND there.occurrence = here.occurrence
WHERE here.side = 'old' AND there.line <> here.line;
