-- The chains of the document as ways from the kernel call site up, one for each last caller.
-- Inputs: trace_step, trace_file.
-- Fills: trace_way.
-- The walk follows parent_position from each step without a caller below it; a parent always stands
-- earlier in the document, so it ends.
INSERT INTO trace_way (kernel, chain, leaf, place, position, callee, name, file_id, line, doc_line)
WITH RECURSIVE
    called (kernel, chain, position) AS MATERIALIZED (
        SELECT DISTINCT kernel, chain, parent_position FROM trace_step WHERE parent_position IS NOT NULL
    ),
    way (kernel, chain, leaf, position) AS (
        SELECT trace_step.kernel, trace_step.chain, trace_step.position, trace_step.position
        FROM trace_step
        LEFT JOIN called ON called.kernel = trace_step.kernel AND called.chain = trace_step.chain
            AND called.position = trace_step.position
        WHERE called.kernel IS NULL
        UNION ALL
        SELECT way.kernel, way.chain, way.leaf, trace_step.parent_position
        FROM way
        JOIN trace_step ON trace_step.kernel = way.kernel AND trace_step.chain = way.chain
            AND trace_step.position = way.position
        WHERE trace_step.parent_position < trace_step.position
    ),
    linked (link_path, file_id) AS MATERIALIZED (SELECT link_path, file_id FROM trace_file),
    -- 'kernel[grid]' is called by the name before the bracket.
    plain (kernel, chain, position, callee, text, file_id, line, doc_line) AS (
        SELECT trace_step.kernel, trace_step.chain, trace_step.position, trace_step.callee,
               CASE WHEN trace_step.callee GLOB '*]'
                   THEN substr(trace_step.callee, 1, instr(trace_step.callee, '[') - 1)
                   ELSE trace_step.callee END,
               linked.file_id, trace_step.line, trace_step.doc_line
        FROM trace_step
        LEFT JOIN linked ON linked.link_path = trace_step.link_path
    )
SELECT way.kernel, way.chain, way.leaf,
       row_number() OVER (PARTITION BY way.kernel, way.chain, way.leaf ORDER BY way.position) - 1,
       way.position, plain.callee,
       replace(plain.text, rtrim(plain.text, replace(plain.text, '.', '')), ''),
       plain.file_id, plain.line, plain.doc_line
FROM way
JOIN plain ON plain.kernel = way.kernel AND plain.chain = way.chain AND plain.position = way.position;
