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
SELECT 'op', CASE WHEN was.side IS NULL THEN 'added' WHEN now.side IS NULL THEN 'removed'
                  WHEN was.file <> now.file THEN 'moved' ELSE 'line' END,
       coalesce(now.op, was.op) || ' in ' || coalesce(now.caller, was.caller),
       was.file, was.line, now.file, now.line, 'root ' || coalesce(now.root, was.root)
FROM (SELECT * FROM diff_op WHERE side = 'old') AS was
FULL JOIN (SELECT * FROM diff_op WHERE side = 'new') AS now
    ON now.root = was.root AND now.op = was.op AND now.caller = was.caller AND now.occurrence = was.occurrence
WHERE was.side IS NULL OR now.side IS NULL OR was.file <> now.file OR was.line <> now.line;
