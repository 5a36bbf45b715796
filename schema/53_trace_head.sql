-- What stands before the text of a line of a chain: its connectors and its arrow, with the blank behind; '' of a line
-- without an arrow. is_last: 1 where the arrow says that none follows at its level.
CREATE VIEW trace_head AS
SELECT doc_line, substr(text, 1, length) AS head,
       instr(substr(text, 1, length), '└') + instr(substr(text, 1, length), '`') > 0 AS is_last
FROM (
    -- The connectors hold no '>'.
    SELECT doc_line, text,
           CASE WHEN ltrim(replace(text, '&nbsp;', ' '), ' │|' || char(9)) GLOB '[└├`+]*>*'
               THEN instr(text, '>') + (substr(text, instr(text, '>') + 1, 1) = ' ') ELSE 0 END AS length
    FROM trace_line
);
