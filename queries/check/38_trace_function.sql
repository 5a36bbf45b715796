-- Chains whose first line calls a function of the source that has the kernel's name, not the kernel: one that its file
-- imports under that name, or defines; and the calls from that function down to the kernel's.
-- Inputs: trace_anchor, trace_elsewhere, import, name, source_file, scope, kernel_package, call, linked_kernel,
-- linked_node, linked_edge, kernel_known_as.
-- Fills: trace_function, trace_inner. The walk goes up six calls at most.
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

INSERT INTO trace_inner (kernel, scope_id, place, call_id)
WITH RECURSIVE
    function (kernel, scope_id) AS MATERIALIZED (SELECT DISTINCT kernel, scope_id FROM trace_function),
    start (kernel, scope_id, call_id) AS MATERIALIZED (
        SELECT function.kernel, function.scope_id, linked_kernel.call_id
        FROM function
        JOIN linked_kernel ON linked_kernel.kernel = function.kernel
        UNION
        SELECT function.kernel, function.scope_id, linked_kernel.call_id
        FROM function
        JOIN kernel_known_as AS known ON known.name = function.kernel
        JOIN linked_kernel ON linked_kernel.kernel = known.kernel
    ),
    -- What stands above any of these calls, once for all of them: they have the most in common.
    near (scope_id, place) AS (
        SELECT call.scope_id, 0 FROM start CROSS JOIN call ON call.call_id = start.call_id
        UNION
        SELECT call.scope_id, near.place + 1
        FROM near
        CROSS JOIN linked_node ON linked_node.scope_id = near.scope_id
        CROSS JOIN linked_edge ON linked_edge.callee_node = linked_node.node_id
        CROSS JOIN call ON call.call_id = linked_edge.call_id
        WHERE near.place < 5
    ),
    caller (scope_id, call_id) AS MATERIALIZED (
        SELECT DISTINCT near.scope_id, linked_edge.call_id
        FROM (SELECT DISTINCT scope_id FROM near) AS near
        CROSS JOIN linked_node ON linked_node.scope_id = near.scope_id
        CROSS JOIN linked_edge ON linked_edge.callee_node = linked_node.node_id
    ),
    up (kernel, scope_id, call_id, place) AS (
        SELECT kernel, scope_id, call_id, 0 FROM start
        UNION
        SELECT up.kernel, up.scope_id, caller.call_id, up.place + 1
        FROM up
        CROSS JOIN call ON call.call_id = up.call_id AND call.scope_id <> up.scope_id
        CROSS JOIN caller ON caller.scope_id = call.scope_id
        WHERE up.place < 6
    ),
    -- Down from the nearest call that the function makes.
    inner_call (kernel, scope_id, place, call_id) AS (
        SELECT kernel, scope_id, place, call_id
        FROM (
            SELECT up.*, row_number() OVER (PARTITION BY up.kernel, up.scope_id ORDER BY place, up.call_id) AS choice
            FROM up
            CROSS JOIN call ON call.call_id = up.call_id AND call.scope_id = up.scope_id
        )
        WHERE choice = 1
        UNION ALL
        SELECT high.kernel, high.scope_id, high.place - 1, (
                   SELECT min(low.call_id)
                   FROM up AS low
                   CROSS JOIN call ON call.call_id = low.call_id
                   CROSS JOIN caller ON caller.scope_id = call.scope_id AND caller.call_id = high.call_id
                   WHERE low.kernel = high.kernel AND low.scope_id = high.scope_id AND low.place = high.place - 1)
        FROM inner_call AS high
        WHERE high.place > 0 AND high.call_id IS NOT NULL
    )
SELECT kernel, scope_id, place, call_id FROM inner_call WHERE call_id IS NOT NULL;
