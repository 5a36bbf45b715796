-- The calls from a function that has a kernel's name down to the kernel's call.
-- Inputs: trace_function, linked_kernel, kernel_known_as, linked_node, linked_edge, call.
-- Fills: trace_inner. The walk goes up six calls at most.
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
