-- The calls that lead from an op which moved to another file up to a step above it: those of the tree. Of several ops
-- of that name, the one in the function whose ops run the most of the step's kernels and the fewest others, then the
-- nearest.
-- Inputs: trace_moved, trace_way, trace_call, trace_fit, op_site, op_node, call.
-- Fills: trace_route. Numbers of the lines of the tree only become smaller, so the walk ends.
INSERT INTO trace_route (low, high, place, call_id)
WITH RECURSIVE
    asked (low, high) AS MATERIALIZED (
        SELECT DISTINCT low.key_id, high.key_id
        FROM trace_way AS low
        JOIN trace_way AS high ON high.kernel = low.kernel AND high.chain = low.chain
            AND high.leaf = low.leaf AND high.place > low.place
        WHERE low.key_id IN (SELECT key_id FROM trace_moved WHERE op_site_id > 0) AND high.key_id IS NOT NULL
    ),
    above (low, op_site_id, node_id, place, call_id) AS (
        SELECT trace_moved.key_id, op_site.op_site_id, op_site.node_id, 0, op_site.call_id
        FROM trace_moved
        JOIN op_site ON op_site.op_site_id = trace_moved.op_site_id
        UNION ALL
        SELECT above.low, above.op_site_id, up.node_id, above.place + (up.call_id IS NOT NULL), up.call_id
        FROM above
        JOIN op_node AS here ON here.node_id = above.node_id
        JOIN op_node AS up ON up.node_id = here.parent_id
        WHERE up.node_id < here.node_id
    ),
    best (low, high, op_site_id, place) AS (
        SELECT low, high, op_site_id, place
        FROM (
            SELECT asked.low, asked.high, above.op_site_id, above.place, row_number() OVER (
                       PARTITION BY asked.low, asked.high
                       ORDER BY coalesce(fit.kernels, 0) DESC, fit.others, above.place, above.op_site_id) AS choice
            FROM asked
            JOIN above ON above.low = asked.low AND above.place > 0
            JOIN trace_call ON trace_call.key_id = asked.high AND trace_call.call_id = above.call_id
                AND trace_call.is_here
            JOIN op_site ON op_site.op_site_id = above.op_site_id
            JOIN call ON call.call_id = op_site.call_id
            LEFT JOIN trace_fit AS fit ON fit.key_id = asked.low AND fit.scope_id = call.scope_id
        )
        WHERE choice = 1
    )
SELECT best.low, best.high, above.place, above.call_id
FROM best
JOIN above ON above.low = best.low AND above.op_site_id = best.op_site_id AND above.place < best.place
WHERE above.call_id IS NOT NULL;
