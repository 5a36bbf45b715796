-- What is shown of the differences. Inputs: diff_row, diff_pair, diff_line. Makes for this connection:
--   diff_count  what, change, count: how many rows; that a call site's line differs is counted without its names
--   diff_shown  all rows
CREATE TEMP TABLE diff_count AS
SELECT what, change, count(*) AS count FROM diff_row GROUP BY what, change
UNION ALL
SELECT 'call-site', 'line', count(*) FROM diff_pair WHERE old_line IS NOT NULL AND new_line IS NOT NULL;

CREATE TEMP VIEW diff_shown AS
SELECT what, change, name, old_file, old_line, new_file, new_line, detail FROM diff_row
UNION ALL
SELECT what, change, name, old_file, old_line, new_file, new_line, detail FROM diff_line;
