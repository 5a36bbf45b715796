-- Why does a kernel not run, under what is linked?
--   :kernel its name, or what stands behind its last '.'
--   :limit  most of its calls that are explained, the nearest to what runs; NULL: 3
-- Columns: indent, text: lines, to be read one after the other. Of each call of that name that no step makes the
--          shortest way up to a function that runs, over calls that mean what they lead to as they are written, for
--          nothing is resolved where nothing runs. At its end, what closes the way: the condition that is false, the
--          value that decided it, and where that came from; of what is false for some nodes of the function alone,
--          where nothing is for all, for how many. A call that runs and is not resolved may be one of it.
-- What queries/before/why-not.sql makes is there. The walk up is bound by its depth, so cycles end.
-- The functions and classes of the ways, and the calls there, or the names that are handed on.
CREATE TEMP TABLE way_scope AS
WITH RECURSIVE
    step (site, level, way, call_id) AS (
        SELECT site, level, way, CAST(substr(way, level * 20 + 1, 20) AS INTEGER) FROM closed_way
        UNION ALL
        SELECT site, level - 1, way, CAST(substr(way, level * 20 - 19, 20) AS INTEGER) FROM step WHERE level > 0
    )
SELECT step.site, step.level, step.call_id, closed_scope.scope_id, called, reference_id
FROM step LEFT JOIN call USING (call_id) LEFT JOIN referred ON reference_id = step.call_id
JOIN closed_scope ON closed_scope.scope_id = coalesce(call.scope_id, referred.scope_id);

WITH RECURSIVE
    above (site, level, guard_id, inner) AS (
        SELECT site, level, guard_id, 0 FROM way_scope JOIN call USING (call_id)
        UNION ALL
        SELECT site, level, guard_id, 0 FROM way_scope JOIN referred USING (reference_id)
        UNION ALL
        SELECT site, level, parent_id, inner + 1 FROM above JOIN guard USING (guard_id)
    ),
    open_site (site, reason) AS (
        SELECT call_id, min(reason) FROM unresolved_call JOIN unresolved_reason USING (unresolved_reason_id)
        WHERE call_id IN (SELECT site FROM closed_way) GROUP BY call_id
    ),
    -- A function or class on the way that a dict holds, out of which a known key takes another.
    kept (site, level, target, place, key) AS (
        SELECT DISTINCT way_scope.site, way_scope.level, key_other.target, key_other.place, key_other.key
        FROM way_scope
        CROSS JOIN scope ON scope.scope_id = way_scope.scope_id
        CROSS JOIN key_other ON key_other.target IN (scope.scope_id, way_scope.called, scope.parent_id)
        WHERE key_other.target <> scope.parent_id OR scope.parent_id NOT IN (SELECT class_scope FROM constructed_class)
    ),
    -- Conditions that are false, for how many of the nodes of their function: what is false for all hides the others.
    dead (site, level, inner, text, reason, nodes, of_nodes) AS (
        SELECT site, level, inner, operator || iif(guard.is_closed, test.text, '(' || test.text || ')'),
               coalesce(guard_told.reason, nullif(dead_arm.reason, '')),
               sum(count(DISTINCT node_id)) OVER (PARTITION BY site, level, guard_id),
               (SELECT count(*) FROM linked_node AS any_node WHERE any_node.scope_id = linked_node.scope_id)
        FROM above JOIN dead_arm USING (guard_id) JOIN linked_node USING (node_id) JOIN guard USING (guard_id)
        JOIN guard_kind USING (guard_kind_id) JOIN name AS test ON test.name_id = guard.test_id
        LEFT JOIN guard_told USING (node_id, guard_id)
        GROUP BY site, level, guard_id, 5
    ),
    -- Where no key is known: how the function that is not called is filed, and what is filed so and runs.
    filed (site, text, place) AS (
        SELECT closed_way.site, own_name.text, other_qualname.text || ' @' || other_name.text
        FROM closed_way
        CROSS JOIN decorator AS own ON own.scope_id = closed_way.scope_id AND NOT closed_way.is_reached
        CROSS JOIN name AS own_name ON own_name.name_id = own.decorator_id AND own_name.text GLOB '*([''"]*'
        CROSS JOIN decorator AS other
        CROSS JOIN name AS other_name ON other_name.name_id = other.decorator_id
            AND other_name.text GLOB substr(own_name.text, 1, instr(own_name.text, '(')) || '*'
        JOIN scope AS other_scope ON other_scope.scope_id = other.scope_id
        JOIN name AS other_qualname ON other_qualname.name_id = other_scope.qualname_id
        WHERE other.scope_id IN (SELECT scope_id FROM linked_node)
            AND closed_way.site NOT IN (SELECT site FROM kept)
        ORDER BY 3
    ),
    line (site, level, place, indent, text) AS (
        SELECT way_scope.site, 1000, 0, 0,
               iif(EXISTS (SELECT 1 FROM kernel_site AS runs WHERE '.' || :kernel IN ('.' || runs.kernel, substr(
                       runs.kernel, -length(:kernel) - 1)) AND (stage > '' OR NOT EXISTS (SELECT 1 FROM root))),
                   'another call of ', '') || :kernel || iif(open_site.site IS NULL, ' does not run: ',
                   ' may run (not resolved): ') || file || ':' || line || ' in ' || caller
        FROM way_scope JOIN call_site ON call_site.call_id = way_scope.site
        LEFT JOIN open_site ON open_site.site = way_scope.site
        WHERE way_scope.level = 0
        UNION ALL
        SELECT way_scope.site, way_scope.level, -1000, 1, callee || '() ' || file || ':' || line || ' in ' || caller
            || CASE WHEN open_site.reason IS NOT NULL THEN ', which runs; what it calls is not resolved: ' || reason
                WHEN way_scope.call_id IN (SELECT call_id FROM linked_kernel) THEN ', which none of the models comes to'
                WHEN is_reached THEN ', which runs' WHEN unmade > '' THEN '; no ' || unmade || ' is made'
                ELSE ', which nothing in reach calls' END
        FROM way_scope
        LEFT JOIN open_site ON open_site.site = way_scope.site AND way_scope.level = 0
        JOIN call_site ON call_site.call_id = way_scope.call_id
        JOIN closed_scope ON closed_scope.scope_id = call_site.scope_id
        UNION ALL
        SELECT way_scope.site, way_scope.level, -1000, 1, handed.text || ' ' || file || ':' || referred.line
            || ' is handed on in ' || qualname.text
            || CASE WHEN is_reached THEN ', which runs' WHEN unmade > '' THEN '; no ' || unmade || ' is made'
                ELSE ', which nothing in reach calls' END
        FROM way_scope JOIN referred ON referred.reference_id = way_scope.reference_id
        JOIN closed_scope ON closed_scope.scope_id = referred.scope_id
        JOIN source_file USING (file_id) JOIN name AS handed ON handed.name_id = referred.name_id
        JOIN scope ON scope.scope_id = referred.scope_id JOIN name AS qualname ON qualname.name_id = scope.qualname_id
        UNION ALL
        SELECT site, level, -inner, 2, 'if ' || text || ': false' || coalesce(' by ' || reason, '')
               || iif(nodes = of_nodes, '', ' in ' || nodes || ' of ' || of_nodes || ' contexts')
        FROM dead
        WHERE nodes = of_nodes OR NOT EXISTS (SELECT 1 FROM dead AS other WHERE other.site = dead.site
            AND other.level = dead.level AND other.nodes = other.of_nodes)
        UNION ALL
        SELECT kept.site, kept.level,
               row_number() OVER (PARTITION BY site, level ORDER BY kept.place, target) - 3000,
               1, qualname.text || ' is kept under ' || kept.key || '; taken is ' || taken
        FROM kept JOIN key_taken ON key_taken.place = kept.place
        JOIN scope ON scope.scope_id = kept.target JOIN name AS qualname ON qualname.name_id = scope.qualname_id
        UNION ALL
        SELECT site, 100, 2, 1, 'filed by @' || text || '; of these run: ' || group_concat(place, ', ')
        FROM filed GROUP BY site, text
    )
SELECT indent, text FROM line ORDER BY site, level DESC, place, text;
