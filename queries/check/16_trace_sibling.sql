-- Steps of the document that stand one level too high: what they call leads to the step before them at the same level,
-- which nothing hangs from, here or where its note says, 'as in 7.1'. A fault of indentation, and no missing step.
-- Inputs: trace_step, trace_step_key, trace_head, trace_call, linked_edge.
-- Fills: trace_sibling.
-- Where the step before is drawn as the last of its level, it is enough that a call between the two leads there, and
-- its other followers are taken along. Keys are compared before steps, so that the work does not grow with the pairs
-- of siblings.
INSERT INTO trace_sibling (kernel, chain, position, hangs_from)
WITH
    -- is_last: NULL of a step without a line of its own.
    step (kernel, chain, parent_position, position, key_id, is_last, is_leaf) AS MATERIALIZED (
        SELECT trace_step.kernel, trace_step.chain, trace_step.parent_position, trace_step.position,
               trace_step_key.key_id, trace_head.is_last,
               lead(trace_step.parent_position, 1, -1) OVER (
                   PARTITION BY trace_step.kernel, trace_step.chain ORDER BY trace_step.position)
                   <> trace_step.position
                   AND '; ' || coalesce(trace_step.note, '') NOT GLOB '*; as in [0-9]*'
                   AND '; ' || coalesce(trace_step.note, '') NOT GLOB '*; as above*'
                   AND '; ' || coalesce(trace_step.note, '') NOT GLOB '*; on as *'
        FROM trace_step
        LEFT JOIN trace_head ON trace_head.doc_line = trace_step.doc_line
        LEFT JOIN trace_step_key ON trace_step_key.kernel = trace_step.kernel
            AND trace_step_key.chain = trace_step.chain AND trace_step_key.position = trace_step.position
        WHERE trace_step.parent_position IS NOT NULL
    ),
    -- Steps that others of their level follow, without one that hangs from them: the last before each follower.
    low (kernel, chain, parent_position, position, key_id, is_last) AS MATERIALIZED (
        SELECT kernel, chain, parent_position, position, key_id, is_last
        FROM (
            SELECT *, max(position) OVER (PARTITION BY kernel, chain, parent_position) AS last FROM step)
        WHERE is_leaf AND is_last IS NOT NULL AND key_id IS NOT NULL AND position < last
    ),
    -- Keys whose calls lead to calls of others: the functions that hold those, at once or over one call between.
    holds (low, is_last, node_id) AS MATERIALIZED (
        SELECT DISTINCT asked.key_id, asked.is_last, linked_node.node_id
        FROM (SELECT DISTINCT key_id, is_last FROM low) AS asked
        CROSS JOIN trace_call ON trace_call.key_id = asked.key_id AND trace_call.is_here
        CROSS JOIN linked_node ON linked_node.scope_id = trace_call.scope_id
    ),
    leads (low, is_last, high) AS MATERIALIZED (
        SELECT holds.low, holds.is_last, trace_call.key_id
        FROM holds
        CROSS JOIN linked_edge ON linked_edge.callee_node = holds.node_id
        CROSS JOIN trace_call ON trace_call.call_id = linked_edge.call_id
        UNION
        SELECT holds.low, holds.is_last, trace_call.key_id
        FROM holds
        CROSS JOIN linked_edge AS middle ON middle.callee_node = holds.node_id
        CROSS JOIN linked_edge ON linked_edge.callee_node = middle.caller_node
        CROSS JOIN trace_call ON trace_call.call_id = linked_edge.call_id
        WHERE holds.is_last
    ),
    high (kernel, chain, position, hangs_from, is_last, parent_position) AS MATERIALIZED (
        SELECT step.kernel, step.chain, step.position, max(low.position), max(low.is_last), step.parent_position
        FROM low
        CROSS JOIN leads ON leads.low = low.key_id AND leads.is_last = low.is_last
        CROSS JOIN step ON step.kernel = low.kernel AND step.chain = low.chain
            AND step.parent_position = low.parent_position AND step.key_id = leads.high
            AND step.position > low.position
        GROUP BY step.kernel, step.chain, step.position
    )
SELECT kernel, chain, position, max(hangs_from)
FROM (
    SELECT kernel, chain, position, hangs_from FROM high
    UNION ALL
    SELECT step.kernel, step.chain, step.position, high.hangs_from
    FROM high
    JOIN step ON step.kernel = high.kernel AND step.chain = high.chain
        AND step.parent_position = high.parent_position AND step.position > high.hangs_from
    WHERE high.is_last
)
GROUP BY kernel, chain, position;
