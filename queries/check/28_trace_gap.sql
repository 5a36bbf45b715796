-- Steps of the document whose caller is not the one named: the step above A does not call the function that
-- holds A. Where other calls connect the two, it says which come next to A.
-- Inputs: trace_way, trace_call, trace_pair, trace_sibling, linked_edge, linked_node.
-- Fills: trace_gap.
-- Silent where either call is out of reach of the source's call graph, or not in the named file, and where the
-- step above names the function that holds A.
-- The walks up from A and below B are UNIONs over nodes, so cycles end.
INSERT INTO trace_gap (kernel, doc_line, low, high, file, high_file, holders, callers)
WITH RECURSIVE
    pair (kernel, doc_line, a, b, a_file, a_name, b_file, b_name) AS MATERIALIZED (
        SELECT low.kernel, min(low.doc_line), min(low.callee), min(high.callee),
               low.file_id, low.name, high.file_id, high.name
        FROM trace_way AS low
        JOIN trace_way AS high ON high.kernel = low.kernel AND high.chain = low.chain
            AND high.leaf = low.leaf AND high.place = low.place + 1
            AND (high.kernel, high.chain, high.position) NOT IN (SELECT kernel, chain, position FROM trace_sibling)
        WHERE low.file_id IS NOT NULL AND high.file_id IS NOT NULL AND low.name IS NOT NULL AND high.name IS NOT NULL
        GROUP BY low.kernel, low.file_id, low.name, high.file_id, high.name
    ),
    link (a_file, a_name, b_file, b_name) AS MATERIALIZED (
        SELECT DISTINCT a_file, a_name, b_file, b_name FROM pair
    ),
    -- The functions that hold A, and those that B calls.
    holds (a_file, a_name, node_id) AS MATERIALIZED (
        SELECT DISTINCT link.a_file, link.a_name, linked_edge.caller_node
        FROM (SELECT DISTINCT a_file, a_name FROM link) AS link
        JOIN trace_call ON trace_call.file_id = link.a_file AND trace_call.name = link.a_name
        JOIN linked_edge ON linked_edge.call_id = trace_call.call_id
    ),
    called (b_file, b_name, node_id) AS MATERIALIZED (
        SELECT DISTINCT link.b_file, link.b_name, linked_edge.callee_node
        FROM (SELECT DISTINCT b_file, b_name FROM link) AS link
        JOIN trace_call ON trace_call.file_id = link.b_file AND trace_call.name = link.b_name
        JOIN linked_edge ON linked_edge.call_id = trace_call.call_id
        WHERE linked_edge.callee_node IS NOT NULL
    ),
    -- B calls a function that holds A.
    joined (a_file, a_name, b_file, b_name) AS MATERIALIZED (
        SELECT file_id, name, above_file, above_name FROM trace_pair
        UNION
        SELECT holds.a_file, holds.a_name, called.b_file, called.b_name
        FROM called
        CROSS JOIN holds ON holds.node_id = called.node_id
    ),
    apart (a_file, a_name, b_file, b_name) AS MATERIALIZED (
        SELECT link.a_file, link.a_name, link.b_file, link.b_name
        FROM link
        LEFT JOIN joined ON joined.a_file = link.a_file AND joined.a_name = link.a_name
            AND joined.b_file = link.b_file AND joined.b_name = link.b_name
        WHERE joined.a_file IS NULL AND (link.a_file, link.a_name) IN (SELECT a_file, a_name FROM holds)
    ),
    -- Functions from which one that holds A can be reached: below B no others need a walk.
    upper (node_id) AS (
        SELECT holds.node_id
        FROM holds
        WHERE (holds.a_file, holds.a_name) IN (SELECT a_file, a_name FROM apart)
        UNION
        SELECT linked_edge.caller_node
        FROM upper
        JOIN linked_edge ON linked_edge.callee_node = upper.node_id
    ),
    below (b_file, b_name, node_id) AS (
        SELECT DISTINCT called.b_file, called.b_name, called.node_id
        FROM apart
        JOIN called ON called.b_file = apart.b_file AND called.b_name = apart.b_name
        WHERE called.node_id IN (SELECT node_id FROM upper)
        UNION
        SELECT below.b_file, below.b_name, linked_edge.callee_node
        FROM below
        JOIN linked_edge ON linked_edge.caller_node = below.node_id
        WHERE linked_edge.callee_node IN (SELECT node_id FROM upper)
    ),
    -- Who calls the function that holds A, below B: the steps left out next to A.
    midway (a_file, a_name, b_file, b_name, caller) AS MATERIALIZED (
        SELECT DISTINCT apart.a_file, apart.a_name, apart.b_file, apart.b_name, name.text
        FROM apart
        JOIN holds ON holds.a_file = apart.a_file AND holds.a_name = apart.a_name
        JOIN linked_edge ON linked_edge.callee_node = holds.node_id
        JOIN below ON below.b_file = apart.b_file AND below.b_name = apart.b_name
            AND below.node_id = linked_edge.caller_node
        JOIN linked_node ON linked_node.node_id = linked_edge.caller_node
        JOIN scope ON scope.scope_id = linked_node.scope_id
        JOIN name ON name.name_id = scope.qualname_id
        ORDER BY 1, 2, 3, 4, 5
    ),
    held (a_file, a_name, holders) AS (
        SELECT a_file, a_name, group_concat('`' || holder || '`', ', ')
        FROM (
            SELECT DISTINCT holds.a_file, holds.a_name, name.text AS holder
            FROM holds
            JOIN linked_node ON linked_node.node_id = holds.node_id
            JOIN scope ON scope.scope_id = linked_node.scope_id
            JOIN name ON name.name_id = scope.qualname_id
            WHERE (holds.a_file, holds.a_name) IN (SELECT a_file, a_name FROM apart)
            ORDER BY 1, 2, 3)
        GROUP BY a_file, a_name
    ),
    listed (a_file, a_name, b_file, b_name, callers) AS (
        SELECT a_file, a_name, b_file, b_name, group_concat('`' || caller || '`', ', ')
        FROM midway
        GROUP BY a_file, a_name, b_file, b_name
    )
SELECT pair.kernel, pair.doc_line, pair.a, pair.b, source_file.file, high_file.file, held.holders, listed.callers
FROM pair
JOIN apart ON apart.a_file = pair.a_file AND apart.a_name = pair.a_name
    AND apart.b_file = pair.b_file AND apart.b_name = pair.b_name
JOIN held ON held.a_file = pair.a_file AND held.a_name = pair.a_name
LEFT JOIN listed ON listed.a_file = pair.a_file AND listed.a_name = pair.a_name
    AND listed.b_file = pair.b_file AND listed.b_name = pair.b_name
JOIN source_file ON source_file.file_id = pair.a_file
JOIN source_file AS high_file ON high_file.file_id = pair.b_file
WHERE (pair.b_file, pair.b_name) IN (SELECT b_file, b_name FROM called);
