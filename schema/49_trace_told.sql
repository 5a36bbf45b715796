-- The calls through which chains of a kernel go: those of their steps, and those that are missing between two.
CREATE VIEW trace_told AS
SELECT kernel, call_id FROM trace_anchor
UNION
SELECT trace_gap.kernel, trace_route.call_id
FROM trace_gap
JOIN trace_route ON trace_route.low = trace_gap.low_key AND trace_route.high = trace_gap.next_key;

-- Ops among the calls that are missing between two steps of a chain that names none.
CREATE VIEW trace_route_op AS
SELECT gap.kernel, op_site.op, op_site.call_id, min(coalesce(high.doc_line, high.shared_line)) AS doc_line
FROM trace_gap AS gap
JOIN trace_match ON trace_match.kernel = gap.kernel AND trace_match.chain = gap.chain AND trace_match.leaf = gap.leaf
    AND trace_match.op_site_id IS NULL
JOIN trace_route ON trace_route.low = gap.low_key AND trace_route.high = gap.next_key AND trace_route.place > 0
JOIN op_site ON op_site.call_id = trace_route.call_id
JOIN trace_step AS high ON high.kernel = gap.kernel AND high.chain = gap.chain AND high.position = gap.high
GROUP BY gap.kernel, op_site.op, op_site.call_id;
