-- Chains whose first line calls a function of the source that has the kernel's name, not the kernel: one that its file
-- imports under that name, or defines.
-- Inputs: trace_anchor, trace_elsewhere, trace_step_key, trace_call, import, name, source_file, scope, kernel_package,
-- call, linked_kernel, linked_node, linked_edge.
-- Fills: trace_function.
INSERT INTO trace_function (kernel, chain, scope_id)
WITH
    root (kernel, chain, file_id, name_id) AS MATERIALIZED (
        SELECT first.kernel, first.chain, call.file_id, call.callee_id
        FROM (SELECT kernel, chain, call_id FROM trace_anchor WHERE position = 0
              UNION
              SELECT kernel, chain, call_id FROM trace_elsewhere WHERE position = 0) AS first
        JOIN call ON call.call_id = first.call_id
        JOIN name ON name.name_id = call.callee_id AND name.text = first.kernel
        WHERE first.call_id NOT IN (SELECT call_id FROM linked_kernel)
    ),
    home (file_id, name_id, made_in) AS MATERIALIZED (
        SELECT root.file_id, root.name_id, source_file.file_id
        FROM (SELECT DISTINCT file_id, name_id FROM root) AS root
        CROSS JOIN import ON import.import_id BETWEEN root.file_id << 24 AND (root.file_id + 1 << 24) - 1
            AND import.alias_id IS NULL AND +import.name_id = root.name_id -- no index of all imports for this
        CROSS JOIN name AS module ON module.name_id = import.module_id
        CROSS JOIN source_file ON source_file.module = module.text
        -- Where it is imported from its package, too, a platform decides.
        WHERE NOT EXISTS (
            SELECT 1
            FROM import AS other
            JOIN name AS package ON package.name_id = other.module_id
            JOIN kernel_package ON kernel_package.package = package.text
            WHERE other.import_id BETWEEN root.file_id << 24 AND (root.file_id + 1 << 24) - 1
                AND other.name_id = root.name_id AND other.alias_id IS NULL)
        UNION
        SELECT DISTINCT file_id, name_id, file_id FROM root
    )
SELECT root.kernel, root.chain, min(scope.scope_id)
FROM root
CROSS JOIN home ON home.file_id = root.file_id AND home.name_id = root.name_id
CROSS JOIN scope ON scope.scope_id BETWEEN home.made_in << 24 AND (home.made_in + 1 << 24) - 1
    AND +scope.qualname_id = home.name_id AND +scope.scope_kind_id = 3 -- no index of all scopes for this
GROUP BY root.kernel, root.chain;

-- Where the line does not tell which call is meant: what all calls of that name in the file call.
INSERT INTO trace_function (kernel, chain, scope_id)
SELECT step.kernel, step.chain, min(linked_node.scope_id)
FROM trace_step_key AS step
JOIN trace_call ON trace_call.key_id = step.key_id AND trace_call.is_here
LEFT JOIN linked_edge ON linked_edge.call_id = trace_call.call_id
LEFT JOIN linked_node ON linked_node.node_id = linked_edge.callee_node
LEFT JOIN scope ON scope.scope_id = linked_node.scope_id AND scope.scope_kind_id = 3
LEFT JOIN name ON name.name_id = scope.qualname_id
WHERE step.position = 0
    AND NOT EXISTS (SELECT 1 FROM trace_anchor AS anchor
                    WHERE anchor.kernel = step.kernel AND anchor.chain = step.chain AND anchor.position = 0)
    AND (step.kernel, step.chain) NOT IN (SELECT kernel, chain FROM trace_elsewhere WHERE position = 0)
GROUP BY step.kernel, step.chain
HAVING count(DISTINCT linked_node.scope_id) = 1 AND min(name.text IS step.kernel);
