-- The calls of one step of a model that lead to kernels, and what each leads to: for the question launches.
--   :model an entry class, or a GLOB over it; NULL: the first root
-- Inputs: root, entry_node, stage_entry, function_node, linked_edge, linked_node, node_launch, call, open_guard,
-- guard_loop, op_site, layer_kind, once_guard, told_arm, told_way, launching_node.
-- Makes launch_start, _step, _told, _visit, _first, _back, _part and _reach, in temp.
-- Where functions call each other in a circle, a call back to one that the first walk down is in is told apart. A walk
-- ends where its rows have been there before, or 60 calls deep.
DROP TABLE IF EXISTS temp.launch_start;
DROP TABLE IF EXISTS temp.launch_step;
DROP TABLE IF EXISTS temp.launch_told;
DROP TABLE IF EXISTS temp.launch_visit;
DROP TABLE IF EXISTS temp.launch_first;
DROP TABLE IF EXISTS temp.launch_back;
DROP TABLE IF EXISTS temp.launch_part;
DROP TABLE IF EXISTS temp.launch_reach;
CREATE TEMP TABLE launch_start AS
SELECT DISTINCT 1 AS place, entry_node.node_id
FROM entry_node CROSS JOIN function_node ON function_node.node_id = entry_node.node_id
JOIN stage_entry ON subject = 'function' AND stage = 'metadata' AND file || ':' || qualname GLOB pattern
UNION ALL SELECT 2, node_id
FROM (SELECT * FROM root WHERE ' ' || classes || ',' GLOB '* ' || coalesce(:model, '*') || ',*' ORDER BY position
      LIMIT 1);
CREATE TEMP TABLE launch_step AS
WITH RECURSIVE
    leads AS MATERIALIZED (SELECT * FROM launching_node),
    entered (node_id) AS (
        SELECT node_id FROM launch_start UNION
        SELECT callee_node FROM entered CROSS JOIN linked_edge ON caller_node = entered.node_id
        WHERE callee_node IN (SELECT node_id FROM leads)),
    edge (caller_node, call_id, callee_node, module_class, kernel, source, is_compiled) AS (
        SELECT caller_node, call_id, callee_node, CASE edge_kind_id WHEN 4 THEN module_class END, NULL, NULL, 0
        FROM entered CROSS JOIN linked_edge ON caller_node = entered.node_id
        WHERE callee_node IN (SELECT node_id FROM leads)
        UNION
        SELECT caller_node, call_id, NULL, NULL, kernel, source, is_compiled
        FROM node_launch WHERE caller_node IN (SELECT node_id FROM entered))
SELECT edge.*, call.rank,
       count(*) FILTER (WHERE NOT is_compiled) OVER (PARTITION BY caller_node, call.call_id) AS targets,
       (SELECT chain FROM open_guard WHERE node_id = edge.caller_node AND guard_id = call.guard_id) AS guard,
       (SELECT loop FROM guard_loop WHERE guard_id = call.guard_id) AS loop, call.guard_id,
       (SELECT min(call_id) FROM op_site WHERE op_site.call_id = edge.call_id) AS op,
       CASE WHEN kernel > '' THEN dense_rank() OVER (ORDER BY call.call_id, kernel) END AS target,
       dense_rank() OVER (ORDER BY call.scope_id, call.rank, call.call_id, linked_node.scope_id, kernel) AS place,
       (SELECT 1 FROM layer_kind WHERE kind_call = call.call_id AND layer_kind.node_id = caller_node) AS is_kind,
       EXISTS (SELECT 1 FROM once_guard WHERE guard_id = call.guard_id) AS is_once
FROM edge JOIN call ON call.call_id = edge.call_id
LEFT JOIN linked_node ON linked_node.node_id = edge.callee_node
ORDER BY caller_node, place, callee_node; -- so their rowid orders steps
CREATE INDEX temp.launch_step_by_caller ON launch_step (caller_node);
CREATE INDEX temp.launch_step_by_callee ON launch_step (callee_node);
-- The functions, as a walk comes to them: the rowid of the first visit (bare columns of min()) and the step there.
CREATE TEMP TABLE launch_visit AS
WITH RECURSIVE walk (node_id, step_id, depth) AS (
    SELECT node_id, NULL, 0 FROM launch_start UNION
    SELECT callee_node, launch_step.rowid, depth + 1
    FROM walk CROSS JOIN launch_step ON caller_node = walk.node_id WHERE callee_node IS NOT NULL AND depth < 60
    ORDER BY 3 DESC, 2)
SELECT * FROM walk;
CREATE TEMP TABLE launch_first AS SELECT node_id, step_id, min(rowid) FROM launch_visit GROUP BY node_id;
CREATE INDEX temp.launch_first_by_node ON launch_first (node_id);
CREATE TEMP TABLE launch_back AS -- the calls back to a function that this walk is in
WITH RECURSIVE above (node_id, above_id) AS (
    SELECT node_id, node_id FROM launch_first UNION
    SELECT above.node_id, step.caller_node FROM above CROSS JOIN launch_first AS first ON first.node_id = above_id
    CROSS JOIN launch_step AS step ON step.rowid = first.step_id)
SELECT step.rowid AS step_id
FROM above CROSS JOIN launch_step AS step ON step.caller_node = above.node_id AND +step.callee_node = above.above_id;
-- The functions, each outside the ops (0), below one (1), or both.
CREATE TEMP TABLE launch_part AS
WITH RECURSIVE part (node_id, is_inner) AS (
    SELECT node_id, 0 FROM launch_start UNION
    SELECT callee_node, is_inner OR op IS NOT NULL
    FROM part CROSS JOIN launch_step ON caller_node = part.node_id WHERE callee_node IS NOT NULL)
SELECT * FROM part;
CREATE INDEX temp.launch_part_by_node ON launch_part (node_id);
-- The kernel calls below each call for which arms are told (told_arm), in what is left without these.
CREATE TEMP TABLE launch_told AS
WITH RECURSIVE
    above (step_id, node_id, guard_id) AS (
        SELECT rowid, caller_node, guard_id FROM launch_step WHERE caller_node IN (SELECT node_id FROM told_arm) UNION
        SELECT step_id, node_id, guard.parent_id
        FROM above CROSS JOIN guard ON guard.guard_id = above.guard_id WHERE guard.parent_id < guard.guard_id),
    dead AS MATERIALIZED (SELECT told_id, step_id FROM above JOIN told_arm USING (node_id, guard_id)),
    way AS MATERIALIZED (
        SELECT told_id, step.rowid AS step_id
        FROM told_way JOIN launch_step AS step USING (callee_node)
        WHERE step.caller_node = node_id AND step.call_id = step_call),
    below (told_id, step_id, is_told) AS (
        SELECT told_id, step.rowid, (told_id, step.rowid) IN (SELECT told_id, step_id FROM way)
        FROM (SELECT DISTINCT told_id, call_id FROM told_arm) AS told JOIN launch_step AS step USING (call_id)
        UNION
        SELECT told_id, next.rowid, is_told AND (told_id, next.rowid) IN (SELECT told_id, step_id FROM way)
        FROM below JOIN launch_step AS step ON step.rowid = below.step_id
        JOIN launch_step AS next ON next.caller_node = step.callee_node
        WHERE NOT is_told OR (told_id, next.rowid) NOT IN (SELECT told_id, step_id FROM dead))
SELECT DISTINCT told_id, target FROM below JOIN launch_step ON launch_step.rowid = step_id WHERE target > 0;
-- What each step leads to: the outermost op on the way (0: none; -1: it is below one), and the kernel call; is_back: by
-- a call back.
CREATE TEMP TABLE launch_reach AS
WITH RECURSIVE reach (step_id, caller_node, op, target, is_back) AS (
    SELECT launch_step.rowid, caller_node, CASE WHEN is_inner THEN -1 ELSE coalesce(op, 0) END, target, 0
    FROM launch_step CROSS JOIN launch_part ON node_id = caller_node WHERE target > 0
    UNION
    SELECT step.rowid, step.caller_node, CASE WHEN part.is_inner THEN -1 ELSE coalesce(step.op, reach.op) END,
           reach.target, max(reach.is_back, step.rowid IN (SELECT step_id FROM launch_back))
    FROM reach CROSS JOIN launch_step AS step ON step.callee_node = reach.caller_node
    CROSS JOIN launch_part AS part ON part.node_id = step.caller_node
        AND (part.is_inner OR step.op IS NOT NULL) = (reach.op < 0)
    WHERE NOT EXISTS (
        SELECT 1 FROM told_arm
        WHERE call_id = step.call_id AND (told_id, reach.target) NOT IN (SELECT told_id, target FROM launch_told)))
SELECT * FROM reach;
