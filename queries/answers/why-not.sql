-- Why does a kernel not run, under what is linked?
--   :kernel its name, or what stands behind its last '.'
--   :limit  most of its calls that are explained, the nearest to what runs; NULL: 3
-- Columns: indent, text: lines, to be read one after the other. Of each call of that name that no step makes the
--          shortest way up to a function that runs, over calls that mean what they lead to as they are written, for
--          nothing is resolved where nothing runs. At its end, what closes the way: the condition that is false, the
--          value that decided it, and where that came from.
-- What queries/before/why-not.sql makes is there. The walk up is bound by its depth, so cycles end.
CREATE TEMP VIEW filed_scope AS -- a way to what a registry holds ends there: it is made by a name
SELECT target_node AS scope_id
FROM filed
JOIN registration_kind USING (registration_kind_id)
JOIN name_part ON name_id = registry_id
WHERE registration_kind = 'decorator'
    AND EXISTS (SELECT 1 FROM registration_rule WHERE name_part.last GLOB registration_rule.pattern);

CREATE TEMP TABLE closed_way AS
WITH RECURSIVE way (site, scope_id, level, way, is_reached) AS (
    SELECT call_id, scope_id, 0, printf('%020d', call_id), scope_id IN (SELECT scope_id FROM linked_node)
    FROM closed_site
    UNION ALL
    SELECT way.site, caller.scope_id, way.level + 1, way.way || printf('%020d', caller.call_id),
           caller.scope_id IN (SELECT scope_id FROM linked_node)
    FROM way
    JOIN closed_scope ON closed_scope.scope_id = way.scope_id
    JOIN closed_caller AS caller ON caller.called = closed_scope.called
    WHERE NOT way.is_reached AND way.level < 8 AND instr(way.way, printf('%020d', caller.call_id)) = 0
    ORDER BY 3
    LIMIT 5000
)
SELECT site, scope_id, level, way, is_reached
FROM (SELECT *, row_number() OVER (PARTITION BY site ORDER BY is_reached DESC, scope_id IN filed_scope DESC,
          CASE WHEN is_reached THEN level ELSE -level END, way) AS place FROM way)
WHERE place = 1
ORDER BY is_reached DESC, level, site LIMIT coalesce(:limit, 3);

WITH RECURSIVE
    step (site, level, way, call_id) AS (
        SELECT site, level, way, CAST(substr(way, level * 20 + 1, 20) AS INTEGER) FROM closed_way
        UNION ALL
        SELECT site, level - 1, way, CAST(substr(way, level * 20 - 19, 20) AS INTEGER) FROM step WHERE level > 0
    ),
    above (site, level, guard_id, inner) AS (
        SELECT site, level, guard_id, 0 FROM step JOIN call USING (call_id)
        UNION ALL
        SELECT site, level, parent_id, inner + 1 FROM above JOIN guard USING (guard_id)
    ),
    -- Where the function that is not called is filed, and what is filed there and runs.
    filed (site, text, place) AS (
        SELECT closed_way.site, own_name.text, other_qualname.text || ' @' || other_name.text
        FROM closed_way
        CROSS JOIN decorator AS own ON own.scope_id = closed_way.scope_id AND NOT closed_way.is_reached
        CROSS JOIN name AS own_name ON own_name.name_id = own.decorator_id AND own_name.text GLOB '*(*'
        CROSS JOIN decorator AS other
        CROSS JOIN name AS other_name ON other_name.name_id = other.decorator_id
            AND other_name.text GLOB substr(own_name.text, 1, instr(own_name.text, '(')) || '*'
        JOIN scope AS other_scope ON other_scope.scope_id = other.scope_id
        JOIN name AS other_qualname ON other_qualname.name_id = other_scope.qualname_id
        WHERE other.scope_id IN (SELECT scope_id FROM linked_node)
    ),
    line (site, level, place, indent, text) AS (
        SELECT step.site, 1000, 0, 0,
               CASE
                   WHEN EXISTS (
                       SELECT 1
                       FROM kernel_site AS runs
                       WHERE runs.kernel = :kernel OR substr(runs.kernel, -length(:kernel) - 1) = '.' || :kernel)
                   THEN 'another call of '
                   ELSE ''
               END || :kernel || ' does not run: ' || file || ':' || line || ' in ' || caller
        FROM step JOIN call_site ON call_site.call_id = step.site
        WHERE step.level = 0
        UNION ALL
        SELECT step.site, step.level, -1000, 1, callee || '() ' || file || ':' || line || ' in ' || caller
            || CASE WHEN is_reached THEN ', which runs' WHEN unmade > '' THEN '; no ' || unmade || ' is made'
                ELSE ', which nothing in reach calls' END
        FROM step
        JOIN call_site ON call_site.call_id = step.call_id
        JOIN closed_scope ON closed_scope.scope_id = call_site.scope_id
        UNION ALL
        SELECT DISTINCT above.site, above.level, -above.inner, 2, 'if ' || operator
            || CASE WHEN guard.is_closed THEN test.text ELSE '(' || test.text || ')' END || ': false'
            || coalesce(' by ' || coalesce(guard_told.reason, nullif(dead_arm.reason, '')), '')
        FROM above
        JOIN dead_arm ON dead_arm.guard_id = above.guard_id
        JOIN guard ON guard.guard_id = above.guard_id
        JOIN guard_kind ON guard_kind.guard_kind_id = guard.guard_kind_id
        JOIN name AS test ON test.name_id = guard.test_id
        LEFT JOIN guard_told ON guard_told.node_id = dead_arm.node_id AND guard_told.guard_id = dead_arm.guard_id
        UNION ALL
        SELECT DISTINCT site, 100, 2, 1, 'filed by @' || text || '; of these run: ' || place FROM filed
    )
SELECT indent, text FROM line ORDER BY site, level DESC, place, text;
