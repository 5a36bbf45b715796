-- For each step that holds, the next above it that leads to it: its caller, or else the nearest of those to which
-- calls of the source connect it, no more than two above the steps that they replace. What stands between is wrong.
-- Inputs: trace_way, trace_hold, trace_route, trace_moved, trace_kept, trace_shut, trace_call, linked_node.
-- Fills: trace_next. The place only grows, so the walk ends.
-- A step that the source does not follow (no call of it is in reach, nor any function that makes one) is silent: it is
-- taken to hold.
INSERT INTO trace_next (kernel, chain, leaf, place, next)
WITH RECURSIVE
    -- With the number of calls left out; a pair that holds leaves out none, nor does what keeps a step's name.
    lead (low, high, calls) AS MATERIALIZED (
        SELECT low, high, 0 FROM trace_hold
        UNION
        SELECT low, high,
               CASE WHEN low IN (SELECT key_id FROM trace_moved WHERE op_site_id > 0)
                       OR (low, high) IN (SELECT low, high FROM trace_kept) THEN 0 ELSE max(place) END
        FROM trace_route
        GROUP BY low, high
    ),
    known (key_id) AS MATERIALIZED (
        SELECT DISTINCT trace_call.key_id
        FROM trace_call
        JOIN linked_node ON linked_node.scope_id = trace_call.scope_id
        WHERE trace_call.is_here OR trace_call.is_linked
    ),
    -- Calls that no linked model makes: what they call is not known.
    dark (key_id) AS MATERIALIZED (
        SELECT key_id FROM trace_call GROUP BY key_id HAVING max(is_here) = 1 AND max(is_linked) = 0
    ),
    called (key_id) AS MATERIALIZED (SELECT DISTINCT key_id FROM trace_call),
    step (kernel, chain, leaf, place, key_id, top) AS MATERIALIZED (
        SELECT kernel, chain, leaf, place, key_id,
               max(place) FILTER (WHERE key_id IS NOT NULL) OVER (PARTITION BY kernel, chain, leaf)
        FROM trace_way
    ),
    walk (kernel, chain, leaf, place, next) AS (
        SELECT kernel, chain, leaf, -1, 0 FROM step WHERE place = 0 AND key_id IS NOT NULL
        UNION ALL
        SELECT walk.kernel, walk.chain, walk.leaf, walk.next,
               CASE WHEN here.key_id IN (SELECT key_id FROM known) THEN
                   (SELECT min(above.place)
                    FROM step AS above
                    LEFT JOIN lead ON lead.low = here.key_id AND lead.high = above.key_id
                    WHERE above.kernel = walk.kernel AND above.chain = walk.chain AND above.leaf = walk.leaf
                        AND above.place > walk.next
                        AND NOT EXISTS (
                            SELECT 1 FROM trace_shut AS shut
                            WHERE shut.kernel = walk.kernel AND shut.chain = walk.chain AND shut.leaf = walk.leaf
                                AND shut.low = here.key_id AND shut.high = above.key_id
                                AND shut.place > walk.next AND shut.place < above.place)
                        AND CASE WHEN above.place = walk.next + 1
                            THEN lead.calls IS NOT NULL OR above.key_id IN (SELECT key_id FROM dark)
                            ELSE lead.calls <= above.place - walk.next + 1 END)
               ELSE
                   (SELECT min(above.place)
                    FROM step AS above
                    WHERE above.kernel = walk.kernel AND above.chain = walk.chain AND above.leaf = walk.leaf
                        AND above.place > walk.next
                        AND (above.key_id IN (SELECT key_id FROM called) OR above.place = walk.next + 1))
               END
        FROM walk
        JOIN step AS here ON here.kernel = walk.kernel AND here.chain = walk.chain AND here.leaf = walk.leaf
            AND here.place = walk.next
        WHERE walk.next < here.top
    )
SELECT kernel, chain, leaf, place, next FROM walk WHERE place >= 0;
