-- Where a line of the document takes one more note: before its mark, ← **OP**, else at its end, before what breaks the
-- line there: blanks, '\', <br>.
--   doc_line, text
--   before, behind  of the note; both together are the text
CREATE VIEW trace_note_place AS
WITH
    line (doc_line, text, body, mark) AS (
        SELECT doc_line, text, rtrim(text), instr(text, ' ← **') FROM trace_line
    ),
    place (doc_line, text, length) AS (
        SELECT doc_line, text,
               CASE WHEN mark > 0 THEN mark - 1
                   WHEN lower(body) GLOB '*<br>' THEN length(rtrim(substr(body, 1, length(body) - 4)))
                   WHEN lower(body) GLOB '*<br/>' THEN length(rtrim(substr(body, 1, length(body) - 5)))
                   WHEN lower(body) GLOB '*<br />' THEN length(rtrim(substr(body, 1, length(body) - 6)))
                   WHEN body GLOB '*[^\]\' THEN length(rtrim(substr(body, 1, length(body) - 1)))
                   ELSE length(body) END
        FROM line
    )
SELECT doc_line, text, substr(text, 1, length) AS before, substr(text, length + 1) AS behind
FROM place;
