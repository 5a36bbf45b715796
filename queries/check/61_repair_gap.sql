-- The lines of steps that are wrong between two that hold: replaced by the calls that connect these, as far as there
-- are some, else deleted; what is missing then is inserted above.
-- Inputs: finding, trace_gap, trace_way, trace_place, trace_route, trace_step, trace_step_key, trace_link_text,
-- trace_line.
-- Fills: repair. A step that holds in another way of its chain stays.
INSERT OR IGNORE INTO repair (code, cause, doc_line, kind, position, stands, should)
WITH
    kept (kernel, chain, position) AS MATERIALIZED (
        SELECT DISTINCT way.kernel, way.chain, way.position
        FROM trace_place
        JOIN trace_way AS way ON way.kernel = trace_place.kernel AND way.chain = trace_place.chain
            AND way.leaf = trace_place.leaf AND way.place = trace_place.place
    ),
    gap AS MATERIALIZED (
        SELECT trace_gap.*, finding.cause, next.doc_line AS next_line
        FROM trace_gap
        JOIN trace_step AS high ON high.kernel = trace_gap.kernel AND high.chain = trace_gap.chain
            AND high.position = trace_gap.high
        JOIN trace_step AS next ON next.kernel = trace_gap.kernel AND next.chain = trace_gap.chain
            AND next.position = trace_gap.next
        JOIN finding ON finding.doc_line = high.doc_line AND finding.code = trace_gap.code
    ),
    wrong (kernel, chain, gap, position, place) AS MATERIALIZED (
        SELECT gap.kernel, gap.chain, gap.high, way.position,
               row_number() OVER (PARTITION BY gap.kernel, gap.chain, gap.high ORDER BY way.place)
        FROM gap
        JOIN trace_way AS way ON way.kernel = gap.kernel AND way.chain = gap.chain AND way.leaf = gap.leaf
            AND way.position > gap.position AND way.position < gap.next
        LEFT JOIN kept ON kept.kernel = way.kernel AND kept.chain = way.chain AND kept.position = way.position
        WHERE kept.kernel IS NULL
    ),
    line (kernel, chain, position, doc_line, text, head, tail, blanks) AS MATERIALIZED (
        SELECT trace_step.kernel, trace_step.chain, trace_step.position, trace_step.doc_line, trace_line.text,
               (SELECT head FROM trace_head WHERE trace_head.doc_line = trace_line.doc_line),
               -- What says where the rest of the chain stands goes on to say so; blanks at the end stay.
               CASE WHEN ('; ' || trace_step.note GLOB '*; as in [0-9]*' OR '; ' || trace_step.note GLOB '*; as above*'
                           OR '; ' || trace_step.note GLOB '*; on as *')
                       AND instr(trace_line.text, '#L' || trace_step.line || ')') > 0
                   THEN substr(trace_line.text, instr(trace_line.text, '#L' || trace_step.line || ')')
                                   + length('#L' || trace_step.line || ')'))
                   ELSE CASE WHEN trace_step.is_op THEN ' ← **OP**' ELSE '' END
                       || substr(trace_line.text, length(rtrim(trace_line.text)) + 1) END,
               substr(trace_line.text, length(rtrim(trace_line.text)) + 1)
        FROM trace_step
        JOIN trace_line ON trace_line.doc_line = trace_step.doc_line
    ),
    own (doc_line, cause) AS MATERIALIZED (
        SELECT doc_line, min(cause) FROM finding WHERE code = 'step-not-found' GROUP BY doc_line
    ),
    route (kernel, chain, gap, place, text) AS MATERIALIZED (
        SELECT gap.kernel, gap.chain, gap.high, trace_route.place, trace_link_text.text
        FROM gap
        JOIN trace_route ON trace_route.low = gap.low_key AND trace_route.high = gap.next_key AND trace_route.place > 0
        JOIN trace_link_text ON trace_link_text.call_id = trace_route.call_id
    )
SELECT CASE WHEN own.cause IS NULL THEN gap.code ELSE 'step-not-found' END, coalesce(own.cause, gap.cause),
       line.doc_line, CASE WHEN route.text IS NULL THEN 'delete' ELSE 'replace' END, 0, line.text,
       line.head || route.text || line.tail
FROM gap
JOIN wrong ON wrong.kernel = gap.kernel AND wrong.chain = gap.chain AND wrong.gap = gap.high
JOIN line ON line.kernel = wrong.kernel AND line.chain = wrong.chain AND line.position = wrong.position
LEFT JOIN own ON own.doc_line = line.doc_line
LEFT JOIN route ON route.kernel = gap.kernel AND route.chain = gap.chain AND route.gap = gap.high
    AND route.place = wrong.place
UNION ALL
SELECT gap.code, gap.cause, line.doc_line, 'insert', route.place, NULL, line.head || route.text || line.blanks
FROM gap
JOIN route ON route.kernel = gap.kernel AND route.chain = gap.chain AND route.gap = gap.high
JOIN line ON line.kernel = gap.kernel AND line.chain = gap.chain AND line.position = gap.next
WHERE route.place > (SELECT count(*) FROM wrong
                     WHERE wrong.kernel = gap.kernel AND wrong.chain = gap.chain AND wrong.gap = gap.high)
UNION ALL
-- So it is above other calls of the same words that hang from the last of the wrong steps.
SELECT gap.code, gap.cause, line.doc_line, 'insert', route.place, NULL, line.head || route.text || line.blanks
FROM gap
JOIN (SELECT kernel, chain, gap, max(position) AS position, count(*) AS steps FROM wrong GROUP BY kernel, chain, gap)
    AS last ON last.kernel = gap.kernel AND last.chain = gap.chain AND last.gap = gap.high
JOIN trace_step AS beside ON beside.kernel = gap.kernel AND beside.chain = gap.chain
    AND beside.parent_position = last.position AND beside.position <> gap.next
JOIN trace_step_key AS key ON key.kernel = beside.kernel AND key.chain = beside.chain
    AND key.position = beside.position AND key.key_id = gap.next_key
JOIN route ON route.kernel = gap.kernel AND route.chain = gap.chain AND route.gap = gap.high
    AND route.place > last.steps
JOIN line ON line.kernel = beside.kernel AND line.chain = beside.chain AND line.position = beside.position
ORDER BY 3, 4, 5, 2, 7;
