-- Steps of the document that stand one level too high: the step before them, at the same level, is the call that they
-- make, and it is the caller of the step that both hang from. A fault of indentation, noted as a problem when the
-- document was read, and no missing step.
-- Inputs: trace_way, trace_step, trace_call, linked_edge.
-- Fills: trace_sibling.
INSERT INTO trace_sibling (kernel, chain, position)
SELECT DISTINCT high.kernel, high.chain, high.position
FROM trace_way AS low
JOIN trace_way AS high ON high.kernel = low.kernel AND high.chain = low.chain
    AND high.leaf = low.leaf AND high.place = low.place + 1
JOIN trace_step AS sibling ON sibling.kernel = low.kernel AND sibling.chain = low.chain
    AND sibling.parent_position = low.position AND sibling.position < high.position
JOIN trace_way AS between_way ON between_way.kernel = sibling.kernel AND between_way.chain = sibling.chain
    AND between_way.position = sibling.position
JOIN trace_call AS between_call ON between_call.file_id = between_way.file_id AND between_call.name = between_way.name
JOIN linked_edge AS between_edge ON between_edge.call_id = between_call.call_id
JOIN linked_edge AS high_edge ON high_edge.callee_node = between_edge.caller_node
JOIN trace_call AS high_call ON high_call.call_id = high_edge.call_id
    AND high_call.file_id = high.file_id AND high_call.name = high.name
ORDER BY high.kernel, high.chain, high.position;
