-- Which condition would decide whether a kernel call that is shown is made?
--   :kernel its name, or what stands behind its last '.'; NULL: all
--   :stage  GLOB over the stage of the call: 'forward', 'metadata'; NULL: both of these
-- Columns: kernel, source, file, line, caller, decisions (how many are open on the way that has fewest; 0: nothing is
--          known that keeps it from running), position (of each, the last is the nearest to the kernel), condition
--          (NULL: the call goes to one of several), call (as written; what stands below the condition), at (its file
--          and line), within (its function).
-- The way is that with the fewest open decisions, of these the shortest, which queries/before/undecided.sql finds. The
-- walk up goes by levels, to 0; so it ends.
CREATE TEMP TABLE undecided_site AS
WITH own AS (
    SELECT call_id, caller_node, min(is_exact) AS is_exact
    FROM linked_edge
    WHERE edge_kind_id = (SELECT edge_kind_id FROM edge_kind WHERE edge_kind = 'kernel')
    GROUP BY call_id, caller_node)
SELECT call_id, kernel, source, node_id, level, is_exact, decisions
FROM (
    SELECT kernel_site.call_id, kernel_site.kernel, kernel_site.source, way_node.node_id, way_node.level, own.is_exact,
           way_node.decisions + open_call.conditions + 1 - own.is_exact AS decisions,
           row_number() OVER (PARTITION BY kernel_site.call_id, kernel_site.kernel
               ORDER BY way_node.decisions + open_call.conditions, way_node.level, way_node.node_id) AS place
    FROM kernel_site
    JOIN own ON own.call_id = kernel_site.call_id
    JOIN open_call ON open_call.call_id = own.call_id AND open_call.node_id = own.caller_node
    JOIN way_node ON way_node.node_id = own.caller_node
    WHERE (:kernel IS NULL OR kernel = :kernel OR substr(kernel, -length(:kernel) - 1) = '.' || :kernel)
        AND CASE WHEN :stage IS NULL THEN stage IN ('forward', 'metadata') ELSE stage GLOB :stage END
        AND kernel_site.source <> 'torch')
WHERE place = 1;

WITH RECURSIVE
    step (site, kernel, level, node_id, call_id, is_exact) AS (
        SELECT call_id, kernel, level, node_id, call_id, is_exact FROM undecided_site
        UNION ALL
        SELECT step.site, step.kernel, step.level - 1, edge.caller_node, edge.call_id, edge.is_exact
        FROM step
        JOIN way_edge AS edge ON edge.edge_id = (
            SELECT way_edge.edge_id
            FROM way_edge
            JOIN way_node AS callee ON callee.node_id = way_edge.callee_node
            JOIN way_node AS caller ON caller.node_id = way_edge.caller_node
            WHERE way_edge.callee_node = step.node_id AND caller.level = step.level - 1
                AND callee.decisions = caller.decisions + way_edge.decisions
            ORDER BY way_edge.edge_id LIMIT 1)
        WHERE step.level > 0
    ),
    above (site, kernel, level, node_id, call_id, guard_id, inner) AS (
        SELECT site, kernel, level, node_id, call_id, guard_id, 0 FROM step JOIN call USING (call_id)
        UNION ALL
        SELECT site, kernel, level, node_id, call_id, parent_id, inner + 1
        FROM above
        JOIN guard USING (guard_id)
        WHERE parent_id < guard.guard_id
    ),
    decision (site, kernel, level, inner, call_id, condition) AS (
        SELECT site, kernel, level, inner, call_id,
               rtrim(guard_kind.operator
                   || CASE WHEN guard.is_closed THEN test.text ELSE '(' || test.text || ')' END)
        FROM above
        JOIN guard USING (guard_id)
        JOIN guard_kind ON guard_kind.guard_kind_id = guard.guard_kind_id AND guard_kind.operator IS NOT NULL
        JOIN name AS test ON test.name_id = guard.test_id
        WHERE NOT EXISTS (SELECT 1 FROM dead_arm WHERE dead_arm.node_id = above.node_id
                              AND dead_arm.guard_id = guard.guard_id + 1 - 2 * (guard.guard_id & 1))
        UNION ALL
        SELECT site, kernel, level, -1, call_id, NULL FROM step WHERE NOT is_exact
    )
SELECT undecided_site.kernel, undecided_site.source, site.file, site.line, site.caller, undecided_site.decisions,
       CASE WHEN decision.site IS NOT NULL THEN row_number() OVER (
           PARTITION BY undecided_site.call_id, undecided_site.kernel
           ORDER BY decision.level, decision.inner DESC) END AS position,
       decision.condition, place.callee AS call, place.file || ':' || place.line AS at, place.caller AS within
FROM undecided_site
JOIN call_site AS site ON site.call_id = undecided_site.call_id
LEFT JOIN decision ON decision.site = undecided_site.call_id AND decision.kernel = undecided_site.kernel
LEFT JOIN call_site AS place ON place.call_id = decision.call_id
ORDER BY site.file, site.line, undecided_site.kernel, undecided_site.call_id, position;
