-- The walk down from the roots: depth first, calls in evaluation order.
-- Inputs: root, tree_step, tree_way, tree_edge, dead_call.
-- Fills: tree_visit, tree_walk, problem.
-- A function, on a path and in a phase, is visited once at each depth for each place that it has among the calls of
-- others: the UNION drops it a second time. So cycles end, at the depth where every walk does. The queue gives the
-- deepest first, which are the calls of the function that was entered last: the first of the visits to a function is
-- where it stands first in the tree. There it is written out, and nowhere else.
-- Where there are far more visits, or lines, ops counted, than there are calls, or the tree is that deep, the rest is
-- left out, and a row of problem names the function that has most. (The releases come to a fifth of a visit for each
-- call, and 19 deep.)
DROP TABLE IF EXISTS temp.tree_bound;
CREATE TEMP TABLE tree_bound AS SELECT 20000 + 4 * count(*) AS lines, 50 AS depth FROM tree_edge;

INSERT INTO tree_visit (root_node, node_id, path, phase, depth, place)
WITH RECURSIVE walk (root_node, node_id, path, phase, depth, place) AS (
    SELECT node_id, node_id, '', 'any', 0, position FROM root
    UNION
    SELECT walk.root_node, way.callee_node, coalesce(way.path, walk.path),
           CASE walk.phase WHEN 'any' THEN way.phase ELSE walk.phase END, walk.depth + 1, way.place
    FROM walk
    CROSS JOIN tree_way AS way ON way.caller_node = walk.node_id
    WHERE walk.depth < (SELECT depth FROM tree_bound) AND (way.root_node IS NULL OR way.root_node = walk.root_node)
    ORDER BY 5 DESC, 6
    LIMIT (SELECT lines FROM tree_bound)
)
SELECT root_node, node_id, path, phase, depth, place FROM walk;

INSERT INTO tree_walk (sort_key, call_key, parent_key, root_node, call_id, node_id, label, class_scope,
                       class, path, phase, is_frame, is_outside, is_repeated, is_cut)
WITH RECURSIVE
    -- Functions as they were entered, each with its first visit, and the lines that its own calls add there.
    entered AS MATERIALIZED (
        SELECT root_node, node_id, path, phase, min(visit) AS visit, min(depth) AS least_depth,
               (SELECT count(*) FROM tree_edge WHERE tree_edge.caller_node = tree_visit.node_id)
                   + (SELECT count(*) FROM dead_call WHERE dead_call.caller_node = tree_visit.node_id) AS lines
        FROM tree_visit
        GROUP BY root_node, node_id, path, phase
    ),
    -- It was called there by the last function before it that is one call less deep. One whose lines would go beyond
    -- the bound, or that is everywhere too deep, is not written out.
    whole AS MATERIALIZED (
        SELECT entered.*, way.step_id, above.node_id AS caller_node, above.path AS caller_path,
               above.phase AS caller_phase,
               sum(entered.lines) OVER (ORDER BY entered.visit) > bound.lines OR least_depth >= bound.depth AS is_cut
        FROM entered
        CROSS JOIN tree_bound AS bound
        CROSS JOIN tree_visit AS here ON here.visit = entered.visit
        LEFT JOIN tree_visit AS above ON above.visit = (
            SELECT max(visit) FROM tree_visit WHERE depth = here.depth - 1 AND visit < here.visit)
        LEFT JOIN tree_way AS way ON way.caller_node = above.node_id AND way.place = here.place
        ORDER BY entered.root_node, entered.node_id, entered.path, entered.phase
    ),
    line (sort_key, call_key, parent_key, root_node, node_id, path, phase, step_id,
          is_repeated, is_cut) AS (
        SELECT printf('%04d', root.position), printf('%04d', root.position), NULL, root.node_id, root.node_id, '',
               'any', NULL, 0, whole.is_cut
        FROM root
        JOIN whole ON whole.root_node = root.node_id AND whole.step_id IS NULL
        UNION ALL
        SELECT line.sort_key || step.key || step.branch_key, line.sort_key || step.key, line.sort_key,
               line.root_node, step.callee_node, whole.path, whole.phase, step.step_id,
               whole.step_id IS NOT step.step_id OR whole.caller_node <> line.node_id
                   OR whole.caller_path <> line.path OR whole.caller_phase <> line.phase,
               whole.is_cut
        FROM line
        CROSS JOIN tree_step AS step ON step.caller_node = line.node_id
        CROSS JOIN whole ON whole.root_node = line.root_node AND whole.node_id = step.callee_node
            AND whole.path = coalesce(step.path, line.path)
            AND whole.phase = CASE line.phase WHEN 'any' THEN step.phase ELSE line.phase END
        WHERE NOT line.is_repeated AND NOT line.is_cut AND (step.root_node IS NULL OR step.root_node = line.root_node)
    )
SELECT line.sort_key, line.call_key, line.parent_key, line.root_node, step.call_id, line.node_id,
       step.text, step.class_scope, step.class, line.path, line.phase,
       coalesce(step.is_frame, 0), coalesce(step.is_outside, 0), line.is_repeated, line.is_cut AND NOT line.is_repeated
FROM line
LEFT JOIN tree_step AS step ON step.step_id = line.step_id
ORDER BY line.sort_key, line.node_id;

INSERT INTO problem (input, file, line, kind, text)
SELECT 'link', source_file.file, scope.line, 'op tree cut',
       'the op tree has too many lines or is too deep, most of it by this function; the rest is left out'
FROM tree_visit
JOIN linked_node ON linked_node.node_id = tree_visit.node_id
JOIN scope ON scope.scope_id = linked_node.scope_id
JOIN source_file ON source_file.file_id = scope.file_id
WHERE EXISTS (SELECT 1 FROM tree_walk WHERE is_cut)
    OR (SELECT count(*) FROM tree_visit) >= (SELECT lines FROM tree_bound)
GROUP BY tree_visit.node_id
ORDER BY tree_visit.node_id IN (SELECT node_id FROM tree_walk WHERE is_cut) DESC, count(*) DESC, tree_visit.node_id
LIMIT 1;
DROP TABLE temp.tree_bound;
