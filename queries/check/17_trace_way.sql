-- The chains of the document as ways from the kernel call site up, one for each last caller.
-- Inputs: trace_step, trace_step_key, trace_sibling.
-- Fills: trace_way.
-- The walk follows the step that each hangs from, which always stands earlier in the document, so it ends.
INSERT INTO trace_way (kernel, chain, leaf, place, position, key_id)
WITH RECURSIVE
    called (kernel, chain, position) AS (
        SELECT trace_step.kernel, trace_step.chain, coalesce(trace_sibling.hangs_from, trace_step.parent_position)
        FROM trace_step
        LEFT JOIN trace_sibling ON trace_sibling.kernel = trace_step.kernel
            AND trace_sibling.chain = trace_step.chain AND trace_sibling.position = trace_step.position
        WHERE trace_step.parent_position IS NOT NULL
    ),
    way (kernel, chain, leaf, position) AS (
        SELECT kernel, chain, position, position
        FROM (SELECT kernel, chain, position FROM trace_step EXCEPT SELECT kernel, chain, position FROM called)
        UNION ALL
        SELECT way.kernel, way.chain, way.leaf, coalesce(trace_sibling.hangs_from, trace_step.parent_position)
        FROM way
        CROSS JOIN trace_step ON trace_step.kernel = way.kernel AND trace_step.chain = way.chain
            AND trace_step.position = way.position
        LEFT JOIN trace_sibling ON trace_sibling.kernel = way.kernel AND trace_sibling.chain = way.chain
            AND trace_sibling.position = way.position
        WHERE trace_step.parent_position < trace_step.position
    )
SELECT way.kernel, way.chain, way.leaf,
       row_number() OVER (PARTITION BY way.kernel, way.chain, way.leaf ORDER BY way.position) - 1,
       way.position, trace_step_key.key_id
FROM way
LEFT JOIN trace_step_key ON trace_step_key.kernel = way.kernel AND trace_step_key.chain = way.chain
    AND trace_step_key.position = way.position;
