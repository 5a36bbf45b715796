-- Rows of the kernel → ops table as the source has them, in a document that was written from it: what is wrong gives
-- its place to what is missing, and the rest follows.
-- Inputs: finding, trace_row_own, trace_op_claim, trace_line. Fills: repair.
INSERT INTO repair (code, cause, doc_line, kind, position, stands, should)
WITH
    asked (doc_line, cause) AS MATERIALIZED (
        SELECT doc_line, min(cause)
        FROM finding
        WHERE code = 'wrong-row' AND doc_line IN (SELECT doc_line FROM trace_row_own) AND (
            SELECT sum(own.position IS NULL OR own.first IS NULL) FROM trace_row_own AS own
            WHERE own.doc_line = finding.doc_line) > 0
        GROUP BY doc_line
    ),
    -- What is wrong by its place, what is missing by the place that it takes: bare numbers behind all places.
    slot (doc_line, is_op, place, text, ordinal) AS MATERIALIZED (
        SELECT doc_line, is_op, position, CASE WHEN first IS NOT NULL THEN text END,
               CASE WHEN first IS NULL
                   THEN row_number() OVER (PARTITION BY doc_line, is_op, first IS NULL ORDER BY position) END
        FROM trace_row_own
        JOIN asked USING (doc_line)
        WHERE position IS NOT NULL
    ),
    lack (doc_line, is_op, text, ordinal) AS MATERIALIZED (
        SELECT doc_line, is_op, text, row_number() OVER (PARTITION BY doc_line, is_op ORDER BY first, name)
        FROM trace_row_own
        JOIN asked USING (doc_line)
        WHERE position IS NULL
    ),
    filled (doc_line, is_op, place, text) AS (
        SELECT slot.doc_line, slot.is_op, slot.place, coalesce(slot.text, lack.text)
        FROM slot
        LEFT JOIN lack ON lack.doc_line = slot.doc_line AND lack.is_op = slot.is_op AND lack.ordinal = slot.ordinal
        UNION ALL
        SELECT lack.doc_line, lack.is_op, (1 << 31) + lack.ordinal, lack.text
        FROM lack
        LEFT JOIN slot ON slot.doc_line = lack.doc_line AND slot.is_op = lack.is_op AND slot.ordinal = lack.ordinal
        WHERE slot.doc_line IS NULL
    ),
    cell (doc_line, ops, sites) AS MATERIALIZED (
        SELECT doc_line, group_concat(CASE WHEN is_op THEN text END, ', '),
               group_concat(CASE WHEN NOT is_op THEN text END, ', ')
        FROM (SELECT * FROM filled WHERE text IS NOT NULL ORDER BY doc_line, is_op, place)
        GROUP BY doc_line
    )
SELECT 'wrong-row', asked.cause, line.doc_line, 'replace', 9, line.text,
       substr(line.text, 1, instr(substr(line.text, 3), '| ') + 3) || cell.ops || ' | ' || cell.sites || ' |'
FROM asked
JOIN trace_line AS line ON line.doc_line = asked.doc_line
JOIN cell ON cell.doc_line = asked.doc_line
WHERE cell.ops IS NOT NULL AND cell.sites IS NOT NULL
ORDER BY 3, 4, 5, 2, 7;
