-- The calls through which chains of a kernel go: those of their steps, and those that are missing between two.
CREATE VIEW trace_told AS
SELECT kernel, call_id FROM trace_anchor
UNION
SELECT trace_gap.kernel, trace_route.call_id
FROM trace_gap
JOIN trace_route ON trace_route.low = trace_gap.low_key AND trace_route.high = trace_gap.next_key;
