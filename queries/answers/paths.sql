-- By which ways does one function come to another function or kernel, under which conditions?
--   :from   qualname or the last parts of it; NULL: the entries of the models' trees
--   :to     qualname of a function or name of a kernel, likewise
--   :limit  most ways shown, NULL: 10
--   :depth  longest way in calls, NULL: 20
-- Columns: a row each call of each way, the shortest ways first; is_cut is 1 when there are more
-- ways than shown. A way ends at the goal, comes to no node twice before, and enters only nodes from
-- which the goal can be reached: so cycles end. The walk is breadth first and stops at :limit ways.
WITH RECURSIVE
    edge (call_id, caller_node, callee_node, is_goal) AS MATERIALIZED (
        SELECT call_id, caller_node, callee_node, callee = :to OR substr(callee, -length(:to) - 1) = '.' || :to
        FROM call_edge
        WHERE callee_node IS NOT NULL OR kind = 'kernel'
    ),
    -- Nodes from which a goal can be reached, and the calls that lead there.
    leads (node_id) AS (
        SELECT caller_node FROM edge WHERE is_goal
        UNION
        SELECT edge.caller_node FROM leads JOIN edge ON edge.callee_node = leads.node_id
    ),
    step (call_id, caller_node, callee_node, is_goal) AS MATERIALIZED (
        SELECT call_id, caller_node, callee_node, is_goal
        FROM edge
        WHERE is_goal OR callee_node IN (SELECT node_id FROM leads)
    ),
    way (node_id, length, nodes, calls, is_there) AS (
        SELECT node_id, 0, ',' || node_id || ',', '', 0
        FROM function_node
        WHERE node_id IN (SELECT node_id FROM leads)
          AND (:from IS NULL AND node_id IN (SELECT node_id FROM root)
               OR qualname = :from OR substr(qualname, -length(:from) - 1) = '.' || :from)
        UNION ALL
        SELECT step.callee_node, way.length + 1, way.nodes || coalesce(step.callee_node, '') || ',',
               way.calls || printf('%020d', step.call_id), step.is_goal
        FROM way
        JOIN step ON step.caller_node = way.node_id
        WHERE NOT way.is_there
          AND way.length < coalesce(:depth, 20)
          AND (step.is_goal OR instr(way.nodes, ',' || step.callee_node || ',') = 0)
        ORDER BY 2
        LIMIT 200000
    ),
    found (calls, length, number, total) AS (
        SELECT calls, length, row_number() OVER (ORDER BY length, calls), count(*) OVER ()
        FROM (SELECT DISTINCT calls, length FROM way WHERE is_there)
    ),
    place (number, position, call_id, is_cut) AS (
        SELECT number, 1, CAST(substr(calls, 1, 20) AS INTEGER), total > coalesce(:limit, 10)
        FROM found WHERE number <= coalesce(:limit, 10)
        UNION ALL
        SELECT place.number, place.position + 1, CAST(substr(found.calls, place.position * 20 + 1, 20) AS INTEGER),
               place.is_cut
        FROM place JOIN found ON found.number = place.number
        WHERE place.position < found.length
    )
SELECT place.number AS way, place.position, call_site.caller, call_site.callee AS call,
       call_site.file, call_site.line, call_site.guard, place.is_cut
FROM place
JOIN call_site ON call_site.call_id = place.call_id
ORDER BY place.number, place.position;
