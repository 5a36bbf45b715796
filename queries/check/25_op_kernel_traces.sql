-- The op ↔ kernel map as the document claims it.
-- Inputs: trace_match, trace_way, trace_key, trace_kernel, op_site, phase_rule.
-- Fills: op_site_kernel with origin 'traces', for the matched call in every root that makes it.
-- The phase: that of the op, else what the step nearest to the op tells.
INSERT INTO op_site_kernel (op_site_id, kernel, source, phase, origin)
WITH
    told (kernel, chain, leaf, place, phase) AS (
        SELECT way.kernel, way.chain, way.leaf, max(way.place * 1000 - phase_rule.position), phase_rule.phase
        FROM trace_match
        JOIN trace_way AS way ON way.kernel = trace_match.kernel AND way.chain = trace_match.chain
            AND way.leaf = trace_match.leaf AND way.position < trace_match.position
        JOIN trace_key ON trace_key.key_id = way.key_id
        JOIN phase_rule ON phase_rule.subject = 'callee' AND trace_key.callee GLOB phase_rule.pattern
        GROUP BY way.kernel, way.chain, way.leaf
    )
SELECT DISTINCT same.op_site_id, trace_match.kernel, coalesce(trace_kernel.source, 'unknown'),
       CASE same.phase WHEN 'any' THEN coalesce(told.phase, 'any') ELSE same.phase END, 'traces'
FROM trace_match
JOIN op_site ON op_site.op_site_id = trace_match.op_site_id
JOIN op_site AS same ON same.call_id = op_site.call_id AND same.op = op_site.op
JOIN trace_kernel ON trace_kernel.kernel = trace_match.kernel
LEFT JOIN told ON told.kernel = trace_match.kernel AND told.chain = trace_match.chain
    AND told.leaf = trace_match.leaf;
