-- The chains of the document as ways from the kernel call site up, one for each last caller.
-- Inputs: trace_step, trace_step_key, trace_sibling.
-- Fills: trace_way.
-- The walk follows the step that each hangs from, which always stands earlier in the document, so it ends.
INSERT INTO trace_way (kernel, chain, leaf, place, position, key_id)
WITH RECURSIVE
    hangs (kernel, chain, position, below) AS MATERIALIZED (
        SELECT trace_step.kernel, trace_step.chain, trace_step.position,
               coalesce(trace_sibling.hangs_from, trace_step.parent_position)
        FROM trace_step
        LEFT JOIN trace_sibling ON trace_sibling.kernel = trace_step.kernel
            AND trace_sibling.chain = trace_step.chain AND trace_sibling.position = trace_step.position
    ),
    way (kernel, chain, leaf, position) AS (
        SELECT kernel, chain, position, position
        FROM hangs
        WHERE (kernel, chain, position) NOT IN (SELECT kernel, chain, below FROM hangs WHERE below IS NOT NULL)
        UNION ALL
        SELECT way.kernel, way.chain, way.leaf, hangs.below
        FROM way
        JOIN hangs ON hangs.kernel = way.kernel AND hangs.chain = way.chain AND hangs.position = way.position
        WHERE hangs.below < hangs.position
    )
SELECT way.kernel, way.chain, way.leaf,
       row_number() OVER (PARTITION BY way.kernel, way.chain, way.leaf ORDER BY way.position) - 1,
       way.position, trace_step_key.key_id
FROM way
LEFT JOIN trace_step_key ON trace_step_key.kernel = way.kernel AND trace_step_key.chain = way.chain
    AND trace_step_key.position = way.position;
