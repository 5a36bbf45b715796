-- What does one step of a model launch, in the order in which it runs?
--   :model an entry class, or a GLOB over it; NULL: the first root
--   :calls 1: the calls on the way, too; NULL: kernels, and calls whose kernels stand above already
-- Columns: part ('metadata', 'start', 'dense layer', 'MoE layer', 'head'), layers (their numbers; NULL: not known),
--          depth (calls on the way), op, call (as written), kernel (NULL: a call), source, file, line, guard (left open
--          on the way within the part), loop (the innermost that repeats it, but for that of the layers), note ('one of
--          3' that the call may do; 'as above').
-- Calls that an open guard chooses between stand in the order of the source. A function on the way down is not entered
-- again. Where all comes to more than 20000 functions (100000 of less than 1000 calls), one with more than 16 calls
-- below it (99 under a configuration) is written out where it comes first, for each kind of layer, and nowhere else. So
-- cycles end.
CREATE TEMP TABLE launch_start AS
SELECT DISTINCT 1 AS place, entry_node.node_id
FROM entry_node
CROSS JOIN function_node ON function_node.node_id = entry_node.node_id
JOIN stage_entry ON subject = 'function' AND stage = 'metadata' AND file || ':' || qualname GLOB pattern
UNION ALL
SELECT 2, node_id
FROM (SELECT * FROM root WHERE ' ' || classes || ',' GLOB '* ' || coalesce(:model, '*') || ',*' ORDER BY position
      LIMIT 1);

CREATE TEMP TABLE launch_step AS
WITH RECURSIVE
    entered (node_id) AS (
        SELECT node_id FROM launch_start
        UNION
        SELECT callee_node
        FROM entered CROSS JOIN linked_edge ON caller_node = entered.node_id
        WHERE callee_node IN (SELECT node_id FROM kernel_node)
    ),
    edge (caller_node, call_id, callee_node, module_class, kernel, source) AS (
        SELECT caller_node, call_id, NULL, NULL, kernel, source
        FROM kernel_launch
        WHERE caller_node IN (SELECT node_id FROM entered)
        UNION
        SELECT caller_node, call_id, callee_node, CASE edge_kind_id WHEN 4 THEN module_class END, NULL, NULL
        FROM entered CROSS JOIN linked_edge ON caller_node = entered.node_id
        WHERE callee_node IN (SELECT node_id FROM kernel_node)
    )
SELECT edge.*, count(*) OVER (PARTITION BY caller_node, call.call_id) AS targets,
       (SELECT chain FROM open_guard WHERE node_id = edge.caller_node AND guard_id = call.guard_id) AS guard,
       (SELECT loop FROM guard_loop WHERE guard_id = call.guard_id) AS loop
FROM edge
JOIN call ON call.call_id = edge.call_id
LEFT JOIN linked_node ON linked_node.node_id = edge.callee_node
ORDER BY caller_node, call.rank, call.call_id, linked_node.scope_id, callee_node, kernel; -- so their rowid orders steps
CREATE INDEX temp.launch_step_by_caller ON launch_step (caller_node);
-- The functions that are written out once, each with the step that comes there first (a bare column of min()).
CREATE TEMP TABLE launch_large AS
SELECT node_id
FROM (SELECT DISTINCT caller_node AS node_id FROM launch_step) AS below
WHERE (SELECT CASE WHEN count(*) > 0 THEN 100 ELSE 17 END FROM configuration) < (
    WITH RECURSIVE walk (node_id) AS (
        SELECT below.node_id
        UNION ALL
        SELECT callee_node FROM walk CROSS JOIN launch_step ON caller_node = walk.node_id LIMIT 101)
    SELECT count(*) FROM walk) AND (SELECT CASE WHEN count(*) < 1000 THEN 100000 ELSE 20000 END FROM launch_step) < (
        WITH RECURSIVE walk (node_id, way) AS (
            SELECT node_id, '/' || node_id || '/' FROM launch_start
            UNION ALL
            SELECT callee_node, way || callee_node || '/'
            FROM walk CROSS JOIN launch_step ON caller_node = walk.node_id
            WHERE instr(way, '/' || callee_node || '/') = 0 LIMIT 100001)
        SELECT count(*) FROM walk);
CREATE TEMP TABLE launch_visit AS
WITH RECURSIVE walk (node_id, step_id, depth) AS (
    SELECT node_id, NULL, 0 FROM launch_start
    UNION
    SELECT callee_node, launch_step.rowid, depth + 1
    FROM walk CROSS JOIN launch_step ON caller_node = walk.node_id
    WHERE callee_node IN (SELECT node_id FROM launch_large) AND depth < 60
    ORDER BY 3 DESC, 2)
SELECT * FROM walk;
CREATE TEMP TABLE launch_once AS SELECT node_id, step_id, min(rowid) FROM launch_visit GROUP BY node_id;

WITH RECURSIVE line (sort_key, start, depth, step_id, node_id, op, kind_id, guard, loop, way) AS (
    SELECT printf('%d%08d', place, node_id), place, 0, NULL, node_id, NULL, NULL, NULL, NULL, '/' || node_id || '/'
    FROM launch_start
    UNION ALL
    SELECT line.sort_key || printf('/%06d.%d', step.rowid, coalesce(kind.number, 0)), line.start, line.depth + 1,
           step.rowid,
           CASE WHEN (once.node_id IS NULL OR once.step_id = step.rowid)
                   AND instr(line.way, '/' || step.callee_node || '/') = 0 THEN step.callee_node END,
           coalesce(line.op, (SELECT min(op) FROM op_site WHERE op_site.call_id = step.call_id)),
           coalesce(line.kind_id, kind.layer_kind_id),
           CASE WHEN kind.number > 0 OR line.guard IS NULL THEN step.guard
               ELSE line.guard || coalesce(' and ' || step.guard, '') END,
           CASE WHEN kind.number IS NULL THEN coalesce(step.loop, line.loop) END,
           line.way || coalesce(step.callee_node || '/', '')
    FROM line
    CROSS JOIN launch_step AS step ON step.caller_node = line.node_id
    LEFT JOIN launch_once AS once ON once.node_id = step.callee_node
    LEFT JOIN layer_kind AS kind ON kind.call_id = step.call_id AND kind.node_id = step.callee_node
        AND line.kind_id IS NULL
    LEFT JOIN layer_kind AS own ON own.layer_kind_id = line.kind_id AND own.kind_call = step.call_id
        AND own.node_id = step.caller_node
    WHERE own.class_scope IS NULL OR own.class_scope = step.module_class
)
SELECT CASE WHEN line.start = 1 THEN 'metadata' WHEN kind.part > '' THEN kind.part
           WHEN max(line.kind_id) OVER (ORDER BY line.sort_key) > 0 THEN 'head' ELSE 'start' END AS part,
       kind.layers, line.depth, line.op, name.text AS call, step.kernel, step.source, source_file.file, call.line,
       line.guard, line.loop, CASE WHEN step.kernel IS NULL AND line.node_id IS NULL THEN 'as above'
           WHEN step.targets > 1 THEN 'one of ' || step.targets END AS note
FROM line
JOIN launch_step AS step ON step.rowid = line.step_id
JOIN call ON call.call_id = step.call_id
JOIN source_file ON source_file.file_id = call.file_id
JOIN name ON name.name_id = call.callee_id
LEFT JOIN layer_kind AS kind ON kind.layer_kind_id = line.kind_id
WHERE :calls OR step.kernel > '' OR line.node_id IS NULL
ORDER BY line.sort_key;
