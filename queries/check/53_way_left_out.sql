-- kernel-only-in-source: of a document that was written from this source, callers on the shortest ways of a kernel that
-- its chains leave out: trace-kernels writes each of these ways.
-- Inputs: trace_own, trace_scope, trace_place, trace_way, trace_step, trace_reference, trace_broken, kernel_chain,
-- kernel_known_as, call_site, finding.
-- Silent below a line that is told wrong already, of what hangs from the line before it, and where the last line of a
-- chain refers to another: that goes on.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, file, line, expected, found, cause, claim)
WITH
    -- Each way from the kernel's call up, as far as it goes at each call.
    wanted (kernel, way, call_id) AS MATERIALIZED (
        SELECT DISTINCT known.name, group_concat(chain.call_id, ' ') OVER (
                   PARTITION BY chain.kernel, dotted, kernel_call, op_site_id, phase ORDER BY position), chain.call_id
        -- A limit of none, for another document, spares the work of the view.
        FROM (SELECT * FROM kernel_chain LIMIT (SELECT -count(*) FROM trace_own)) AS chain
        JOIN kernel_known_as AS known ON known.kernel = chain.kernel
        WHERE NOT EXISTS (SELECT 1 FROM trace_scope)
    ),
    -- Of each way the first line that is told wrong, its own or one that it refers to.
    told (doc_line) AS MATERIALIZED (
        SELECT doc_line FROM finding WHERE severity = 'error' OR code GLOB '*-moved'
        UNION
        -- A section that has errors may have lost the line that others refer to.
        SELECT reference.doc_line
        FROM trace_reference AS reference
        WHERE reference.other <> reference.kernel
            AND reference.other IN (SELECT kernel FROM finding WHERE severity = 'error')
    ),
    wrong (kernel, chain, leaf, place) AS MATERIALIZED (
        SELECT way.kernel, way.chain, way.leaf, min(way.place)
        FROM (SELECT kernel, chain, position FROM trace_step WHERE doc_line IN (SELECT doc_line FROM told)
              UNION
              SELECT kernel, chain, position FROM trace_step WHERE shared_line IN (SELECT doc_line FROM told)) AS step
        JOIN trace_way AS way ON way.kernel = step.kernel AND way.chain = step.chain AND way.position = step.position
        WHERE EXISTS (SELECT 1 FROM trace_own)
        GROUP BY way.kernel, way.chain, way.leaf
    ),
    step (kernel, way, call_id, doc_line, is_open) AS (
        SELECT place.kernel,
               group_concat(place.call_id, ' ') OVER (
                   PARTITION BY place.kernel, place.chain, place.leaf ORDER BY place.place),
               place.call_id, coalesce(step.doc_line, step.shared_line),
               step.position = way.leaf AND (step.shared_line IS NOT NULL OR '; ' || step.note GLOB '*; as in *'
                   OR '; ' || step.note GLOB '*; as above*' OR '; ' || step.note GLOB '*; on as *')
                   OR coalesce(wrong.place <= place.place + 1, 0)
        FROM trace_place AS place
        JOIN trace_way AS way ON way.kernel = place.kernel AND way.chain = place.chain AND way.leaf = place.leaf
            AND way.place = place.place
        JOIN trace_step AS step ON step.kernel = way.kernel AND step.chain = way.chain
            AND step.position = way.position
        LEFT JOIN wrong ON wrong.kernel = way.kernel AND wrong.chain = way.chain AND wrong.leaf = way.leaf
        WHERE EXISTS (SELECT 1 FROM trace_own)
    ),
    shown (kernel, way, call_id, doc_line, is_open) AS MATERIALIZED (
        SELECT kernel, way, min(call_id), min(doc_line), max(coalesce(is_open, 0)) FROM step GROUP BY kernel, way
    ),
    lost (kernel, before, call_id) AS MATERIALIZED (
        SELECT wanted.kernel, substr(wanted.way, 1, length(wanted.way) - length(wanted.call_id) - 1), wanted.call_id
        FROM wanted
        LEFT JOIN shown ON shown.kernel = wanted.kernel AND shown.way = wanted.way
        WHERE shown.kernel IS NULL
    )
SELECT 'kernel-only-in-source', 'warning', lost.kernel,
       'Kernel `' || lost.kernel || '`: its chains leave out a caller of `' || low.callee || '()`',
       'add the chain', shown.doc_line, high.file, high.line,
       '`' || high.callee || '()` (' || high.file || ':' || high.line || ') as a caller of `' || low.callee || '()`',
       'none', 'caller ' || low.call_id || ' ' || high.call_id,
       ': their chains leave out a caller of `' || low.callee || '()`'
FROM lost
JOIN shown ON shown.kernel = lost.kernel AND shown.way = lost.before AND NOT shown.is_open
JOIN call_site AS low ON low.call_id = shown.call_id
JOIN call_site AS high ON high.call_id = lost.call_id
WHERE lost.kernel NOT IN (SELECT kernel FROM trace_broken)
ORDER BY shown.doc_line, high.file, high.line, lost.before, 3, 4, 9, 10;
