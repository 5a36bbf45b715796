-- Ops added, removed and moved.
-- Inputs: old and new; op_site; diff_move. Makes diff_op, writes diff_row. An op site is its root, its
-- name, the qualname of its caller (of a function that moved, the new one) and its occurrence there;
-- it moved where the file differs, and only its line changed where the file is the same.
CREATE TEMP TABLE diff_op AS
SELECT 'old' AS side, substr(op_site.model, instr(op_site.model, ':') + 1) AS root, op_site.op,
       coalesce(diff_move.new_caller, op_site.caller) AS caller, op_site.file, op_site.line,
       row_number() OVER (
           PARTITION BY substr(op_site.model, instr(op_site.model, ':') + 1), op_site.op,
                        coalesce(diff_move.new_caller, op_site.caller)
           ORDER BY op_site.line, op_site.file, op_site.op_site_id) AS occurrence
FROM old.op_site
LEFT JOIN diff_move ON diff_move.old_file = op_site.file AND diff_move.old_caller = op_site.caller
UNION ALL
SELECT 'new', substr(model, instr(model, ':') + 1), op, caller, file, line,
       row_number() OVER (
           PARTITION BY substr(model, instr(model, ':') + 1), op, caller ORDER BY line, file, op_site_id)
FROM new.op_site;

INSERT INTO diff_row
WITH pair AS (
    SELECT root, op, caller,
           max(CASE side WHEN 'old' THEN file END) AS old_file, max(CASE side WHEN 'old' THEN line END) AS old_line,
           max(CASE side WHEN 'new' THEN file END) AS new_file, max(CASE side WHEN 'new' THEN line END) AS new_line
    FROM diff_op
    GROUP BY root, op, caller, occurrence
)
SELECT 'op', CASE WHEN old_file IS NULL THEN 'added' WHEN new_file IS NULL THEN 'removed'
                  WHEN old_file <> new_file THEN 'moved' ELSE 'line' END,
       op || ' in ' || caller, old_file, old_line, new_file, new_line, 'root ' || root
FROM pair
WHERE old_file IS NOT new_file OR old_line <> new_line;
