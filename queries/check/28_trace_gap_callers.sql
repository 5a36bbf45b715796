-- Who leads to a step of the document that no step above it leads to: four at most.
-- Inputs: trace_gap, trace_way, trace_place, trace_step, trace_reference, linked_node, linked_edge, call, name,
-- source_file.
-- Fills: trace_gap (callers). First those of the section that the wrong step refers to, 'as in 6.1', then those that no
-- chain of the kernel names; last those that hang from the same step beside the wrong one.
WITH
    gap (kernel, chain, position, high, call_id, doc_line) AS MATERIALIZED (
        SELECT gap.kernel, gap.chain, gap.position, gap.high, low.call_id, high.doc_line
        FROM trace_gap AS gap
        JOIN trace_way AS way ON way.kernel = gap.kernel AND way.chain = gap.chain AND way.leaf = gap.leaf
            AND way.position = gap.position
        JOIN trace_place AS low ON low.kernel = way.kernel AND low.chain = way.chain AND low.leaf = way.leaf
            AND low.place = way.place
        JOIN trace_step AS high ON high.kernel = gap.kernel AND high.chain = gap.chain AND high.position = gap.high
        WHERE gap.next IS NULL
    ),
    caller (kernel, chain, position, high, doc_line, call_id) AS MATERIALIZED (
        SELECT DISTINCT gap.kernel, gap.chain, gap.position, gap.high, gap.doc_line, linked_edge.call_id
        FROM gap
        CROSS JOIN call AS low ON low.call_id = gap.call_id
        CROSS JOIN linked_node ON linked_node.scope_id = low.scope_id
        CROSS JOIN linked_edge ON linked_edge.callee_node = linked_node.node_id
    ),
    named (kernel, call_id) AS MATERIALIZED (SELECT DISTINCT kernel, call_id FROM trace_place),
    told (doc_line, call_id) AS MATERIALIZED (
        SELECT DISTINCT gap.doc_line, named.call_id
        FROM gap
        JOIN trace_reference AS reference ON reference.doc_line = gap.doc_line
        JOIN named ON named.kernel = reference.other
    ),
    beside (kernel, chain, position, call_id) AS MATERIALIZED (
        SELECT DISTINCT gap.kernel, gap.chain, gap.position, high.call_id
        FROM gap
        JOIN trace_way AS way ON way.kernel = gap.kernel AND way.chain = gap.chain AND way.position = gap.position
        JOIN trace_place AS high ON high.kernel = way.kernel AND high.chain = way.chain AND high.leaf = way.leaf
            AND high.place = way.place + 1
    ),
    text (kernel, chain, position, high, text, is_beside, is_told, is_named) AS (
        SELECT caller.kernel, caller.chain, caller.position, caller.high,
               '`' || name.text || '()` (' || source_file.file || ':' || call.line || ')',
               min(beside.call_id IS NOT NULL), max(told.call_id IS NOT NULL), min(named.call_id IS NOT NULL)
        FROM caller
        CROSS JOIN call ON call.call_id = caller.call_id
        CROSS JOIN name ON name.name_id = call.callee_id
        CROSS JOIN source_file ON source_file.file_id = call.file_id
        LEFT JOIN beside ON beside.kernel = caller.kernel AND beside.chain = caller.chain
            AND beside.position = caller.position AND beside.call_id = caller.call_id
        LEFT JOIN told ON told.doc_line = caller.doc_line AND told.call_id = caller.call_id
        LEFT JOIN named ON named.kernel = caller.kernel AND named.call_id = caller.call_id
        GROUP BY 1, 2, 3, 4, 5
    ),
    list (kernel, chain, position, high, callers) AS (
        SELECT kernel, chain, position, high,
               group_concat(text, ', ') FILTER (WHERE place <= 4)
                   || CASE WHEN count(*) > 4 THEN ' and ' || (count(*) - 4) || ' more' ELSE '' END
        FROM (
            SELECT kernel, chain, position, high, text, row_number() OVER (
                       PARTITION BY kernel, chain, position, high
                       ORDER BY is_beside, NOT is_told, is_named, text) AS place
            FROM text
            ORDER BY 1, 2, 3, 4, place
        )
        GROUP BY kernel, chain, position, high
    )
UPDATE trace_gap
SET callers = list.callers
FROM list
WHERE trace_gap.kernel = list.kernel AND trace_gap.chain = list.chain AND trace_gap.position = list.position
    AND trace_gap.high = list.high;
