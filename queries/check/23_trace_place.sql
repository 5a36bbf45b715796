-- The call of the source that each step means that holds, in each way: of those that fit the step above it and the
-- one below, the one at its line, else the one of its place among as many lines, of all of them or of those in reach,
-- else the nearest; of several of one line, one in reach.
-- Inputs: trace_way, trace_next, trace_hold, trace_route, trace_call, trace_step, trace_own.
-- Fills: trace_place. Of a last step, which no caller tells from others, the line decides, or what other chains mean
-- by it; else it is not sure.
INSERT INTO trace_place (kernel, chain, leaf, place, call_id, is_sure)
WITH
    kept (kernel, chain, leaf, place, next, below) AS MATERIALIZED (
        SELECT each.kernel, each.chain, each.leaf, each.place, each.next,
               (SELECT low.place FROM trace_next AS low
                WHERE low.kernel = each.kernel AND low.chain = each.chain AND low.leaf = each.leaf
                    AND low.next = each.place)
        FROM (
            SELECT kernel, chain, leaf, place, next FROM trace_next
            UNION ALL
            SELECT top.kernel, top.chain, top.leaf, top.next, NULL
            FROM trace_next AS top
            LEFT JOIN trace_next AS above ON above.kernel = top.kernel AND above.chain = top.chain
                AND above.leaf = top.leaf AND above.place = top.next
            WHERE top.next IS NOT NULL AND above.kernel IS NULL
            UNION ALL
            -- Chains of one line.
            SELECT way.kernel, way.chain, way.leaf, 0, NULL
            FROM trace_way AS way
            LEFT JOIN trace_next AS first ON first.kernel = way.kernel AND first.chain = way.chain
                AND first.leaf = way.leaf AND first.place = 0
            WHERE way.place = 0 AND way.key_id IS NOT NULL AND first.kernel IS NULL
        ) AS each
    ),
    asked (kernel, chain, leaf, place, low, high, under, line) AS MATERIALIZED (
        SELECT kept.kernel, kept.chain, kept.leaf, kept.place, way.key_id, coalesce(above.key_id, 0),
               coalesce(below.key_id, 0), coalesce(trace_step.line, 0)
        FROM kept
        CROSS JOIN trace_way AS way ON way.kernel = kept.kernel AND way.chain = kept.chain AND way.leaf = kept.leaf
            AND way.place = kept.place
        JOIN trace_step ON trace_step.kernel = way.kernel AND trace_step.chain = way.chain
            AND trace_step.position = way.position
        LEFT JOIN trace_way AS above ON above.kernel = kept.kernel AND above.chain = kept.chain
            AND above.leaf = kept.leaf AND above.place = kept.next
        LEFT JOIN trace_way AS below ON below.kernel = kept.kernel AND below.chain = kept.chain
            AND below.leaf = kept.leaf AND below.place = kept.below
    ),
    pair (low, high) AS (SELECT DISTINCT low, high FROM asked),
    fits (low, high, call_id, is_here) AS MATERIALIZED (
        SELECT low, high, call_id, max(is_here) FROM trace_hold GROUP BY low, high, call_id
        UNION ALL
        SELECT low, high, call_id, 1 FROM trace_route WHERE place = 0
        UNION ALL
        SELECT pair.low, pair.high, trace_call.call_id, 1
        FROM (SELECT low, high FROM pair EXCEPT SELECT low, high FROM trace_hold
              EXCEPT SELECT low, high FROM trace_route) AS pair
        -- Of the last step, where its file makes none, those elsewhere.
        CROSS JOIN trace_call ON trace_call.key_id = pair.low AND (trace_call.is_here OR pair.high = 0 AND NOT EXISTS (
            SELECT 1 FROM trace_call AS here WHERE here.key_id = pair.low AND here.is_here))
    ),
    told (low, high, line, ordinal, lines) AS MATERIALIZED (
        SELECT low, high, line, row_number() OVER (PARTITION BY low, high ORDER BY line),
               count(*) OVER (PARTITION BY low, high)
        FROM (SELECT DISTINCT low, high, line FROM asked)
    ),
    site (low, high, call_id, is_here, line, ordinal, sites, linked_ordinal, linked_sites) AS MATERIALIZED (
        SELECT fits.low, fits.high, fits.call_id, fits.is_here, call.line,
               row_number() OVER (PARTITION BY fits.low, fits.high ORDER BY fits.call_id),
               count(*) OVER (PARTITION BY fits.low, fits.high),
               CASE WHEN trace_call.is_linked THEN
                   sum(trace_call.is_linked) OVER (PARTITION BY fits.low, fits.high ORDER BY fits.call_id) END,
               sum(trace_call.is_linked) OVER (PARTITION BY fits.low, fits.high)
        FROM fits
        CROSS JOIN call ON call.call_id = fits.call_id
        LEFT JOIN trace_call ON trace_call.key_id = fits.low AND trace_call.call_id = fits.call_id
    ),
    -- Calls that lead to the step below, by its key.
    leads (under, high, call_id) AS MATERIALIZED (
        SELECT low, high, high_call FROM trace_hold
        UNION
        SELECT last.low, last.high, trace_call.call_id
        FROM (SELECT low, high, max(place), call_id FROM trace_route GROUP BY low, high) AS last
        JOIN call ON call.call_id = last.call_id
        JOIN trace_call ON trace_call.key_id = last.high AND trace_call.is_here
        JOIN linked_edge ON linked_edge.call_id = trace_call.call_id
        JOIN linked_node ON linked_node.node_id = linked_edge.callee_node AND linked_node.scope_id = call.scope_id
    ),
    best AS MATERIALIZED (
        SELECT step.low, step.high, step.under, step.line, site.call_id,
               step.high > 0 OR site.sites = 1 OR step.line = site.line AS is_sure,
               row_number() OVER (
                   PARTITION BY step.low, step.high, step.under, step.line
                   ORDER BY leads.call_id IS NULL, site.is_here DESC, step.line <> site.line,
                       NOT EXISTS (SELECT 1 FROM trace_own) -- where the other lines are right, the nearest
                           AND (told.lines <> site.sites OR told.ordinal <> site.ordinal)
                           AND (told.lines IS NOT site.linked_sites OR told.ordinal IS NOT site.linked_ordinal),
                       abs(site.line - step.line), site.linked_ordinal IS NULL, site.call_id) AS choice
        FROM (SELECT DISTINCT low, high, under, line FROM asked) AS step
        JOIN told ON told.low = step.low AND told.high = step.high AND told.line = step.line
        JOIN site ON site.low = step.low AND site.high = step.high
        LEFT JOIN leads ON leads.under = step.under AND leads.high = step.low AND leads.call_id = site.call_id
    ),
    -- What a line means where its caller tells.
    same (low, line, call_id) AS MATERIALIZED (
        SELECT low, line, min(call_id) FROM best WHERE choice = 1 AND high > 0 GROUP BY low, line
    )
SELECT asked.kernel, asked.chain, asked.leaf, asked.place,
       CASE WHEN best.is_sure THEN best.call_id ELSE coalesce(same.call_id, best.call_id) END,
       best.is_sure OR same.call_id IS NOT NULL
FROM asked
CROSS JOIN best ON best.low = asked.low AND best.high = asked.high AND best.under = asked.under
    AND best.line = asked.line AND best.choice = 1
LEFT JOIN same ON same.low = asked.low AND same.line = asked.line;
