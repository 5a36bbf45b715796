-- The calls of a kernel that no step makes, and who calls the functions around them, as written: for why-not.
--   :kernel its name, or what stands behind its last '.'
--   :limit  most of its calls that are explained; NULL: 3
-- Inputs: call, name, import, scope, linked_edge, linked_node, linked_kernel, linked_file, kernel_stage, root,
-- made_class, scope_name, class_kin, class_inside, self_name, closed_call, closed_method_call, closed_scope, handed_on,
-- kept_scope.
-- Makes closed_site, closed_caller and closed_way, with what these need, of this connection alone.
-- A function is called by a name that a file knows it by; by that of its module or class there, then its own; by self
-- in a class, a base or a class derived from it. Where it is handed on, it is perhaps called; so is a method, by a name
-- that few classes have. The walk up has rows of functions to be called, texts to look for, and calls found. A row is
-- there once, so cycles end.
DROP TABLE IF EXISTS temp.closed_site;
DROP TABLE IF EXISTS temp.closed_caller;
DROP TABLE IF EXISTS temp.closed_way;
DROP TABLE IF EXISTS temp.known;
DROP TABLE IF EXISTS temp.by_name;
CREATE TEMP TABLE by_name AS SELECT last, call_id, scope_id FROM closed_method_call ORDER BY last;
CREATE TEMP TABLE known AS SELECT scope_id, file_id, local FROM scope_name;
CREATE INDEX temp.known_by_scope ON known (scope_id);
CREATE TEMP TABLE closed_site AS
WITH
    asked (last) AS (SELECT replace(:kernel, rtrim(:kernel, replace(:kernel, '.', '')), '')),
    named (name_id) AS (SELECT name_id FROM asked
                        JOIN (SELECT name_id, substr(text, 1, instr(text || '[', '[') - 1) AS plain FROM name)
                            ON instr(plain, last) AND replace(plain, rtrim(plain, replace(plain, '.', '')), '') = last),
    elsewhere (file_id, name_id) AS ( -- what a file imports from another module than the one that is asked for
        SELECT file_id, coalesce(alias_id, import.name_id) FROM import JOIN named ON named.name_id = import.name_id
        JOIN name AS module ON module.name_id = module_id WHERE instr(:kernel, '.') AND module.text <> ''
            AND NOT instr('.' || module.text || '.', '.' || rtrim(:kernel, replace(:kernel, '.', '')))),
    other (call_id) AS ( -- calls that are known, and none of this kernel
        SELECT call_id FROM linked_kernel GROUP BY call_id
        HAVING NOT max(kernel = :kernel OR substr(kernel, -length(:kernel) - 1) = '.' || :kernel))
SELECT call_id, scope_id FROM closed_call
WHERE (callee_id IN named OR (call_id >> 24, callee_id) IN ( -- a file may import it by another name
        SELECT file_id, alias_id FROM import JOIN named USING (name_id)))
    AND (call_id >> 24, callee_id) NOT IN elsewhere AND call_id NOT IN (SELECT call_id FROM kernel_stage)
    AND call_id NOT IN other AND (EXISTS (SELECT 1 FROM root) OR call_id NOT IN (SELECT call_id FROM linked_kernel))
    -- 'activation.run' that runs: what is called 'run' in another file is a kernel of another name
    AND (call_id >> 24 IN (SELECT call_id >> 24 FROM linked_kernel WHERE kernel = :kernel)
         OR NOT EXISTS (SELECT 1 FROM linked_kernel WHERE kernel = :kernel AND instr(kernel, '.')))
ORDER BY call_id >> 24 NOT IN (SELECT file_id FROM linked_file), call_id LIMIT 40; -- of files that link read first

CREATE TEMP TABLE closed_caller AS
WITH RECURSIVE
    kin (class_scope, kin) AS MATERIALIZED (SELECT class_scope, kin FROM class_kin),
    self (text) AS MATERIALIZED (SELECT text FROM self_name),
    module (file_id, scope_id) AS MATERIALIZED (SELECT file_id, scope_id FROM scope WHERE scope_kind_id = 1),
    up (called, file_id, text, class_scope, call_id, scope_id) AS (
        SELECT called, NULL, NULL, NULL, NULL, NULL FROM closed_site JOIN closed_scope USING (scope_id)
        WHERE NOT is_reached
        UNION
        SELECT closed_scope.called, NULL, NULL, NULL, NULL, NULL FROM up
        CROSS JOIN closed_scope ON closed_scope.scope_id = up.scope_id AND NOT is_reached
        UNION
        SELECT up.called, known.file_id, known.local, NULL, NULL, NULL FROM up
        CROSS JOIN known ON known.scope_id = up.called WHERE up.file_id IS NULL
        UNION
        SELECT up.called, value.file_id, value.local || '.' || known.local, NULL, NULL, NULL FROM up
        CROSS JOIN known ON known.scope_id = up.called
        CROSS JOIN module ON module.file_id = known.file_id
        CROSS JOIN known AS value ON value.scope_id = module.scope_id WHERE up.file_id IS NULL
        UNION
        SELECT up.called, value.file_id, value.local || '.' || own.last, NULL, NULL, NULL FROM up
        CROSS JOIN scope ON scope.scope_id = up.called CROSS JOIN kin ON kin.kin = scope.parent_id
        CROSS JOIN name_part AS own ON own.name_id = scope.qualname_id
        CROSS JOIN known AS value ON value.scope_id = kin.class_scope WHERE up.file_id IS NULL
        UNION
        SELECT up.called, kin.class_scope >> 24, self.text || '.' || own.last, kin.class_scope, NULL, NULL FROM up
        CROSS JOIN scope ON scope.scope_id = up.called CROSS JOIN kin ON kin.kin = scope.parent_id
        CROSS JOIN name_part AS own ON own.name_id = scope.qualname_id CROSS JOIN self WHERE up.file_id IS NULL
        UNION
        SELECT up.called, up.file_id, NULL, NULL, call.call_id, call.scope_id FROM up
        CROSS JOIN name ON name.text = up.text OR name.text > up.text || '[' AND name.text < up.text || '\'
        CROSS JOIN closed_call AS call ON +call.callee_id = name.name_id
            AND call.call_id BETWEEN up.file_id << 24 AND (up.file_id + 1 << 24) - 1
        WHERE up.class_scope IS NULL OR (up.class_scope, call.scope_id) IN class_inside
        UNION -- class_scope 0: not by a call that means it as it is written
        SELECT up.called, up.file_id, NULL, 0, handed_on.reference_id, handed_on.scope_id FROM up
        CROSS JOIN name ON name.text = up.text
        CROSS JOIN handed_on ON +handed_on.name_id = name.name_id
            AND handed_on.reference_id BETWEEN up.file_id << 24 AND (up.file_id + 1 << 24) - 1
        UNION
        SELECT up.called, by_name.call_id >> 24, NULL, 0, by_name.call_id, by_name.scope_id FROM up
        CROSS JOIN scope ON scope.scope_id = up.called AND scope.parent_id IN (SELECT class_scope FROM made_class)
        CROSS JOIN name_part AS own ON own.name_id = scope.qualname_id CROSS JOIN by_name ON by_name.last = own.last
        WHERE up.file_id IS NULL
    )
SELECT called, call_id, scope_id, max(class_scope IS 0) AS is_loose FROM up WHERE call_id > 0
GROUP BY called, call_id, scope_id ORDER BY call_id, called;
CREATE INDEX temp.closed_caller_by_called ON closed_caller (called);

-- Of each call the way up that ends at what runs, over calls alone if there is one, else at what a dict or a registry
-- holds, else the longest.
CREATE TEMP TABLE closed_way AS
WITH RECURSIVE way (site, scope_id, level, way, is_reached, is_loose) AS (
    SELECT call_id, scope_id, 0, printf('%020d', call_id), scope_id IN (SELECT scope_id FROM linked_node), 0
    FROM closed_site
    UNION ALL
    SELECT way.site, caller.scope_id, way.level + 1, way.way || printf('%020d', caller.call_id),
           caller.scope_id IN (SELECT scope_id FROM linked_node), max(way.is_loose, caller.is_loose)
    FROM way JOIN closed_scope ON closed_scope.scope_id = way.scope_id
    JOIN closed_caller AS caller ON caller.called = closed_scope.called
    WHERE NOT way.is_reached AND way.level < 8 AND instr(way.way, printf('%020d', caller.call_id)) = 0
    ORDER BY 3 LIMIT 5000
)
SELECT site, scope_id, level, way, is_reached
FROM (SELECT *, row_number() OVER (PARTITION BY site ORDER BY is_reached AND NOT is_loose DESC, scope_id IN (
          SELECT target FROM key_other) DESC, is_reached DESC, scope_id IN kept_scope DESC,
          CASE WHEN is_reached THEN level ELSE -level END, way) AS place FROM way)
WHERE place = 1
ORDER BY is_reached AND NOT is_loose DESC, scope_id IN (SELECT target FROM key_other) DESC, is_reached DESC, level, site
LIMIT coalesce(:limit, 3);
