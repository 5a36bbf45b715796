-- Steps that are no call and its caller, each with those that stand above it on a way and that calls may connect it to.
-- Inputs: trace_way, trace_below, trace_hold. Fills: trace_far.
INSERT INTO trace_far (low, high)
SELECT DISTINCT low.key_id, high.key_id
FROM trace_way AS low
JOIN trace_way AS high ON high.kernel = low.kernel AND high.chain = low.chain AND high.leaf = low.leaf
    AND high.place > low.place
WHERE low.key_id IS NOT NULL AND high.key_id IN (SELECT key_id FROM trace_below)
    AND NOT EXISTS (SELECT 1 FROM trace_hold AS hold WHERE hold.low = low.key_id AND hold.high = high.key_id);
