-- What stands before the text of a line of a chain: its connectors and its arrow, with the blank behind; '' of a line
-- without an arrow.
CREATE VIEW trace_head AS
SELECT doc_line,
       substr(text, 1, coalesce(nullif(instr(text, '─> '), 0) + 2, nullif(instr(text, '-> '), 0) + 2, 0)) AS head
FROM trace_line;
