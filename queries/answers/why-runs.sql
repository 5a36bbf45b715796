-- Why does a kernel run, under what is linked?
--   :kernel its name, or what stands behind its last '.'
--   :limit  most of its calls that are explained; NULL: 3
-- Columns: indent, text: lines, to be read one after the other. Of each call that a step makes the way to it from a
--          root, else from where a batch is prepared, of another stage's from where that begins, and the conditions on
--          the way: which value decided them and where that came from, or that they stay open; what a key of a dict
--          takes there, and where the key came from; of a call that some roots alone make it may be their model that
--          decides. First the settings that decide. The way is the shortest whose calls one root has, all of them.
-- Guards are trees: so walks end. What queries/before/why-runs.sql makes is there.
WITH RECURSIVE
    above (site, level, node_id, is_narrow, guard_id, inner) AS (
        SELECT why_step.site, why_step.level, why_step.node_id, why_step.is_narrow, call.guard_id, 0
        FROM why_step
        JOIN call ON call.call_id = why_step.call_id
        UNION ALL
        SELECT above.site, above.level, above.node_id, above.is_narrow, guard.parent_id, above.inner + 1
        FROM above
        JOIN guard ON guard.guard_id = above.guard_id
    ),
    setting (site, name) AS (
        SELECT above.site, guard_reason.setting
        FROM above
        JOIN guard_reason ON guard_reason.node_id = above.node_id
            AND guard_reason.guard_id = above.guard_id + 1 - 2 * (above.guard_id & 1)
        UNION
        SELECT why_taken.site, key_reason.setting
        FROM why_taken
        JOIN key_reason ON key_reason.place = why_taken.place AND key_reason.target = why_taken.target
    ),
    line (site, level, place, indent, text) AS (
        SELECT site, 100, 1, 1, 'of what is given, it is decided by '
            || (SELECT group_concat(text, ', ') FROM (
                    SELECT own.name || coalesce(' = ' || CASE WHEN length(value) > 40 THEN substr(value, 1, 40) || '…'
                               ELSE value END, ' (its default)') AS text
                    FROM setting AS own
                    LEFT JOIN configuration ON configuration.name = own.name
                    WHERE own.site = setting.site AND own.name <> 'platform'
                    ORDER BY configuration.name IS NULL, own.name))
        FROM setting
        WHERE name IS NOT NULL AND name <> 'platform'
        GROUP BY site
        UNION ALL
        SELECT call_id, 100, 0, 0, kernel || ' (' || source || ') runs: ' || file || ':' || line || ' in ' || caller
            || coalesce(', stage ' || stage, '')
        FROM why_site
        UNION ALL
        SELECT why_step.site, why_step.level, -1000, 1, call_site.callee || '() ' || call_site.file || ':'
            || call_site.line || ' in ' || call_site.caller
        FROM why_step
        JOIN call_site ON call_site.call_id = why_step.call_id
        UNION ALL
        SELECT above.site, above.level, -above.inner, 2,
               'if ' || guard_kind.operator || CASE WHEN guard.is_closed THEN test.text ELSE '(' || test.text || ')' END
                   || ': ' || CASE
                   WHEN dead_arm.node_id IS NULL AND above.is_narrow THEN 'open, or decided by the model'
                   WHEN dead_arm.node_id IS NULL THEN 'stays open'
                   ELSE 'decided' || coalesce(' by ' || guard_told.reason, ' by ' || nullif(dead_arm.reason, ''), '')
               END
        FROM above
        JOIN guard ON guard.guard_id = above.guard_id
        JOIN guard_kind ON guard_kind.guard_kind_id = guard.guard_kind_id AND guard_kind.operator IS NOT NULL
        JOIN name AS test ON test.name_id = guard.test_id
        LEFT JOIN dead_arm ON dead_arm.node_id = above.node_id
            AND dead_arm.guard_id = guard.guard_id + 1 - 2 * (guard.guard_id & 1)
        LEFT JOIN guard_told ON guard_told.node_id = dead_arm.node_id AND guard_told.guard_id = dead_arm.guard_id
        UNION ALL
        SELECT why_taken.site, why_taken.level, -2000, 2,
               coalesce(class.text || ' of ', '') || taken.text || ', taken by ' || reason || ': '
                   || why_taken.file || ':' || why_taken.line
        FROM why_taken
        JOIN scope ON scope.scope_id = target
        JOIN name AS taken ON taken.name_id = scope.qualname_id
        LEFT JOIN scope AS made ON made.scope_id = class_id
        LEFT JOIN name AS class ON class.name_id = made.qualname_id
    )
SELECT indent, text FROM line ORDER BY site, level DESC, place, text;
