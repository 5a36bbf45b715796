-- The leaves: ops, and calls that the linked platform does not make.
-- Inputs: tree_walk, tree_edge, tree_call, tree_origin, dead_call, dead_arm, guard_told, configuration, model_source,
-- meta.
-- Fills: tree_line with kinds 'op' and 'off'.
-- An op's name is the call as written; called through a parameter or a local, the attribute that it
-- came from stands for that, one line each attribute.
INSERT INTO tree_line (sort_key, parent_key, kind, label, root_node, caller_node, call_id, class_scope, class,
                       path, phase)
WITH
    step AS MATERIALIZED (
        SELECT tree_edge.caller_node, tree_edge.call_id, tree_edge.class_scope, tree_edge.class,
               tree_edge.root_node, tree_call.rank, tree_call.label, tree_call.phase, name.text,
               name.text NOT GLOB 'self.*' AND tree_edge.class IS NOT NULL AS is_of_origin
        FROM tree_edge
        JOIN tree_call ON tree_call.call_id = tree_edge.call_id
        JOIN call ON call.call_id = tree_edge.call_id
        JOIN name ON name.name_id = call.callee_id
        WHERE tree_edge.kind = 'op'
        ORDER BY tree_edge.caller_node
    )
SELECT tree_walk.sort_key || printf('/%07da', step.rank) || replace(coalesce(origin, step.text), '/', ':') || '()',
       tree_walk.sort_key, 'op', coalesce(origin, step.text) || '()',
       tree_walk.root_node, step.caller_node, step.call_id, step.class_scope, step.class,
       coalesce(step.label, nullif(tree_walk.path, '')),
       CASE tree_walk.phase WHEN 'any' THEN step.phase ELSE tree_walk.phase END
FROM tree_walk
JOIN step ON step.caller_node = tree_walk.node_id
    AND (step.root_node IS NULL OR step.root_node = tree_walk.root_node)
LEFT JOIN tree_origin ON step.is_of_origin AND tree_origin.call_id = step.call_id
    AND tree_origin.caller_node = step.caller_node AND tree_origin.root_node = tree_walk.root_node
WHERE NOT tree_walk.is_repeated AND NOT tree_walk.is_cut;
DROP TABLE temp.tree_origin;

-- Worth a line: a function of a model file, or a module called; not every helper of a platform.
INSERT INTO tree_line (sort_key, parent_key, kind, label, root_node, call_id, class_scope, class, path, phase, reason)
SELECT tree_walk.sort_key || printf('/%07dd', tree_call.rank), tree_walk.sort_key, 'off', name.text || '()',
       tree_walk.root_node, dead_call.call_id, dead_call.module_class, NULL,
       coalesce(tree_call.label, nullif(tree_walk.path, '')),
       CASE tree_walk.phase WHEN 'any' THEN tree_call.phase ELSE tree_walk.phase END,
       CASE dead_arm.is_platform
           WHEN 1 THEN 'not on ' || coalesce((SELECT value FROM meta WHERE key = 'platform'), 'this platform')
               || ': ' || dead_arm.reason
           ELSE 'not under this configuration: ' || coalesce(guard_told.reason, test.text)
       END
FROM tree_walk
JOIN dead_call ON dead_call.caller_node = tree_walk.node_id
JOIN dead_arm ON dead_arm.node_id = dead_call.caller_node AND dead_arm.guard_id = dead_call.guard_id
    AND (dead_arm.is_platform = 1 OR EXISTS (SELECT 1 FROM configuration))
LEFT JOIN guard_told ON guard_told.node_id = dead_arm.node_id AND guard_told.guard_id = dead_arm.guard_id
LEFT JOIN guard ON guard.guard_id = dead_arm.guard_id
LEFT JOIN name AS test ON test.name_id = guard.test_id
JOIN tree_call ON tree_call.call_id = dead_call.call_id
JOIN call ON call.call_id = dead_call.call_id
JOIN name ON name.name_id = call.callee_id
LEFT JOIN scope AS callee ON callee.scope_id = dead_call.callee_scope
LEFT JOIN scope_kind ON scope_kind.scope_kind_id = callee.scope_kind_id
WHERE NOT tree_walk.is_repeated AND NOT tree_walk.is_cut
    AND (dead_call.module_class IS NOT NULL
        OR callee.file_id IN (SELECT file_id FROM model_source) AND scope_kind.scope_kind = 'function')
    AND NOT EXISTS (
        SELECT 1
        FROM tree_walk AS same
        JOIN tree_edge ON tree_edge.caller_node = same.node_id AND tree_edge.call_id = dead_call.call_id
        WHERE same.sort_key = tree_walk.sort_key
    );
