-- What the report rests on: the stages before it, and what it reads beside what they made.
-- Inputs: basis, meta, problem, link_style, class_note, kernel_category, kernel_category_rule.
-- Columns: theirs, a statement a table.
-- optrace-run hashes all rows: while the hash is the same, the report would be the same again.
SELECT stage, hash FROM basis WHERE stage <> 'report' ORDER BY stage;
SELECT key, value FROM meta ORDER BY key;
SELECT input, file, line, kind, text FROM problem ORDER BY input, file, line, kind, text, problem_id;
SELECT * FROM link_style ORDER BY style;
SELECT * FROM class_note ORDER BY position;
SELECT * FROM kernel_category ORDER BY position;
SELECT * FROM kernel_category_rule ORDER BY position;
