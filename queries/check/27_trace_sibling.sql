-- Steps of the document that stand one level too high: the step before them, at the same level, is the call that they
-- make, and it is the caller of the step that both hang from. A fault of indentation, noted as a problem when the
-- document was read, and no missing step.
-- Inputs: trace_way, trace_step, trace_call, linked_edge.
-- Fills: trace_sibling.
-- Names are compared before steps, so that the work does not grow with the pairs of siblings: of all siblings that make
-- one call, the first decides.
INSERT INTO trace_sibling (kernel, chain, position)
WITH
    step (kernel, chain, parent_position, position, file_id, name) AS MATERIALIZED (
        SELECT DISTINCT trace_step.kernel, trace_step.chain, trace_step.parent_position, trace_step.position,
               trace_way.file_id, trace_way.name
        FROM trace_way
        JOIN trace_step ON trace_step.kernel = trace_way.kernel AND trace_step.chain = trace_way.chain
            AND trace_step.position = trace_way.position
        WHERE trace_step.parent_position IS NOT NULL AND trace_way.file_id IS NOT NULL AND trace_way.name IS NOT NULL
    ),
    -- Where a call stands first below a step; last is the position of that step's last caller.
    low (kernel, chain, parent_position, file_id, name, position, last) AS MATERIALIZED (
        SELECT kernel, chain, parent_position, file_id, name, min(position),
               max(max(position)) OVER (PARTITION BY kernel, chain, parent_position)
        FROM step
        GROUP BY kernel, chain, parent_position, file_id, name
    ),
    -- Calls that other calls lead to: those of the functions that hold them.
    leads (file_id, name, high_file, high_name) AS MATERIALIZED (
        SELECT DISTINCT asked.file_id, asked.name, high_call.file_id, high_call.name
        FROM (SELECT DISTINCT file_id, name FROM low WHERE position < last) AS asked
        CROSS JOIN trace_call AS low_call ON low_call.file_id = asked.file_id AND low_call.name = asked.name
        CROSS JOIN linked_edge AS low_edge ON low_edge.call_id = low_call.call_id
        CROSS JOIN linked_edge AS high_edge ON high_edge.callee_node = low_edge.caller_node
        CROSS JOIN trace_call AS high_call ON high_call.call_id = high_edge.call_id
    )
SELECT DISTINCT high.kernel, high.chain, high.position
FROM low
CROSS JOIN leads ON leads.file_id = low.file_id AND leads.name = low.name
CROSS JOIN step AS high ON high.kernel = low.kernel AND high.chain = low.chain
    AND high.parent_position = low.parent_position AND high.file_id = leads.high_file AND high.name = leads.high_name
    AND high.position > low.position
WHERE low.position < low.last
ORDER BY high.kernel, high.chain, high.position;
