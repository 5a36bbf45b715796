-- Call sites added and removed, and those of which only the line changed.
-- Inputs: diff_site, diff_move; source_file, name. Writes diff_row; makes for this connection:
--   diff_pair  file, caller and callee by their numbers, occurrence, old_line, new_line (NULL: not on that side): call
--              sites of which the line differs
--   diff_line  rows as of diff_row, of those that are on both sides
-- Call sites of a function that moved are the same as before.
CREATE TEMP TABLE diff_pair AS
SELECT file, caller, callee, occurrence, max(CASE side WHEN 'old' THEN line END) AS old_line,
       max(CASE side WHEN 'new' THEN line END) AS new_line
FROM diff_site
GROUP BY file, caller, callee, occurrence
HAVING old_line IS NOT new_line;

CREATE TEMP VIEW diff_named_pair AS
SELECT coalesce(old_file.file, new_file.file) AS file, coalesce(old_caller.text, new_caller.text) AS caller,
       coalesce(old_callee.text, new_callee.text) AS callee, old_line, new_line,
       CASE WHEN occurrence > 1 THEN 'occurrence ' || occurrence END AS detail
FROM diff_pair
LEFT JOIN old.source_file AS old_file ON old_file.file_id = diff_pair.file
LEFT JOIN new.source_file AS new_file ON new_file.file_id = -diff_pair.file
LEFT JOIN old.name AS old_caller ON old_caller.name_id = diff_pair.caller
LEFT JOIN new.name AS new_caller ON new_caller.name_id = -diff_pair.caller
LEFT JOIN old.name AS old_callee ON old_callee.name_id = diff_pair.callee
LEFT JOIN new.name AS new_callee ON new_callee.name_id = -diff_pair.callee;

INSERT INTO diff_row
SELECT 'call-site', 'removed', callee || ' in ' || caller, file, old_line, NULL, NULL, detail
FROM diff_named_pair
WHERE new_line IS NULL
  AND NOT EXISTS (SELECT 1 FROM diff_move WHERE old_file = file AND old_caller = caller)
UNION ALL
SELECT 'call-site', 'added', callee || ' in ' || caller, NULL, NULL, file, new_line, detail
FROM diff_named_pair
WHERE old_line IS NULL
  AND NOT EXISTS (SELECT 1 FROM diff_move WHERE new_file = file AND new_caller = caller);

CREATE TEMP VIEW diff_line AS
SELECT 'call-site' AS what, 'line' AS change, callee || ' in ' || caller AS name, file AS old_file, old_line,
       file AS new_file, new_line, detail
FROM diff_named_pair
WHERE old_line IS NOT NULL AND new_line IS NOT NULL;
