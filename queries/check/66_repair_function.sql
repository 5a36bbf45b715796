-- A chain that begins at a function of the kernel's name: it begins at the kernel's call, and the calls that lead there
-- stand between, that of the function last. They stand below what else is missing there: their places are negative.
-- Inputs: trace_function, trace_inner, trace_step, trace_line, trace_anchor, trace_elsewhere, trace_sibling,
-- trace_link_text. Fills: repair.
INSERT OR IGNORE INTO repair (code, cause, doc_line, kind, position, stands, should)
WITH
    told (kernel, chain, scope_id, doc_line, text, tail, calls) AS MATERIALIZED (
        SELECT made.kernel, made.chain, made.scope_id, step.doc_line, trace_line.text,
               substr(trace_line.text, instr(trace_line.text, '#L' || step.line || ')') + length(step.line) + 3),
               (SELECT count(*) FROM trace_inner AS low
                WHERE low.kernel = made.kernel AND low.scope_id = made.scope_id)
        FROM trace_function AS made
        JOIN trace_step AS step ON step.kernel = made.kernel AND step.chain = made.chain AND step.position = 0
        JOIN trace_line ON trace_line.doc_line = step.doc_line
        WHERE step.line IS NOT NULL
    ),
    step_between (kernel, chain, place, text) AS (
        SELECT told.kernel, told.chain, trace_inner.place, trace_link_text.text
        FROM told
        JOIN trace_inner ON trace_inner.kernel = told.kernel AND trace_inner.scope_id = told.scope_id
            AND trace_inner.place > 0
        JOIN trace_link_text ON trace_link_text.call_id = trace_inner.call_id
        UNION ALL
        SELECT told.kernel, told.chain, told.calls, trace_link_text.text
        FROM told
        LEFT JOIN trace_anchor AS anchor ON anchor.kernel = told.kernel AND anchor.chain = told.chain
            AND anchor.position = 0
        LEFT JOIN trace_elsewhere AS elsewhere ON elsewhere.kernel = told.kernel AND elsewhere.chain = told.chain
            AND elsewhere.position = 0
        JOIN trace_link_text ON trace_link_text.call_id = coalesce(anchor.call_id, elsewhere.call_id)
    )
SELECT 'wrong-call', 'function ' || told.kernel, told.doc_line, 'replace', 1, told.text,
       trace_link_text.text || told.tail
FROM told
JOIN trace_inner ON trace_inner.kernel = told.kernel AND trace_inner.scope_id = told.scope_id AND trace_inner.place = 0
JOIN trace_link_text ON trace_link_text.call_id = trace_inner.call_id
UNION ALL
SELECT 'wrong-call', 'function ' || told.kernel, above.doc_line, 'insert', step_between.place - 32, NULL,
       '└─> ' || step_between.text
FROM told
JOIN step_between ON step_between.kernel = told.kernel AND step_between.chain = told.chain
JOIN trace_step AS above ON above.kernel = told.kernel AND above.chain = told.chain AND above.parent_position = 0
    AND above.doc_line IS NOT NULL
LEFT JOIN trace_sibling ON trace_sibling.kernel = above.kernel AND trace_sibling.chain = above.chain
    AND trace_sibling.position = above.position
WHERE told.calls > 0 AND trace_sibling.kernel IS NULL
ORDER BY 3, 5, 2, 7;
