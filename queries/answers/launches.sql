-- What does one step of a model launch, in the order in which it runs?
--   :model an entry class, or a GLOB over it; NULL: the first root
--   :calls 1: the calls on the way, too; NULL: kernels
-- Columns: part ('metadata', 'start', 'dense layer', 'MoE layer', 'head'; 'once': the first time alone, for each key of
--          a table that it enters), layers (their numbers; NULL: not known), depth (calls on the way), op, call (as
--          written), kernel (NULL: a call; of torch, too, the name of a function that it compiles), source, file, line,
--          guard (left open on the way within the part; or which of several functions a call goes to: 'f() is C.f'),
--          loop (the innermost that repeats it, but for that of the layers), note ('one of 3' that the call may do).
-- A launch stands where it comes first. Steps of one function that lead to the same kernel call of the same op are
-- alternatives, one line, unless both run: they stand under the same conditions, or none is open above either. A call
-- back to a function on the way is a way only to what has no other, and ends at such a function. What
-- queries/before/launches.sql makes is there.
-- The first step of each function to each of them, into that context of a function that leads to most.
CREATE TEMP TABLE launch_way AS
WITH size AS MATERIALIZED (SELECT caller_node, count(DISTINCT target) AS most FROM launch_reach GROUP BY caller_node),
    best AS (SELECT *, min(is_back) OVER (PARTITION BY caller_node, op, target) AS least FROM launch_reach),
    lane AS (
        SELECT best.*, step.guard, step.guard_id, step.is_once,
               CASE WHEN step.loop IS NULL AND step.is_kind IS NULL AND EXISTS (
                       SELECT 1
                       FROM linked_edge AS other
                       JOIN linked_node ON linked_node.node_id = other.callee_node
                       WHERE other.caller_node = step.caller_node AND other.call_id = step.call_id
                           AND linked_node.scope_id <> callee.scope_id)
                   THEN (SELECT name.text FROM call JOIN name ON name_id = callee_id WHERE call_id = step.call_id)
                       || '() is ' || (SELECT text FROM scope JOIN name ON name_id = qualname_id
                                       WHERE scope.scope_id = callee.scope_id) END AS choice,
               step.place * 1000000 - coalesce(size.most, 0) AS turn,
               CASE WHEN step.is_kind THEN step.module_class END AS class_scope,
               dense_rank() OVER (PARTITION BY best.caller_node, best.op, best.target,
                   CASE WHEN step.guard IS NOT NULL THEN step.guard_id END ORDER BY step.rank, step.call_id) AS number
        FROM best
        JOIN launch_step AS step ON step.rowid = best.step_id
        LEFT JOIN size ON size.caller_node = step.callee_node
        LEFT JOIN linked_node AS callee ON callee.node_id = step.callee_node
        WHERE best.is_back = best.least)
SELECT caller_node, op, target, step_id, are_once,
       nullif(coalesce(guard, '') || CASE WHEN guard > '' AND choices = 1 THEN ' and ' ELSE '' END
           || iif(choices = 1, choice, ''), '') AS guard
FROM (
    SELECT caller_node, op, target, step_id, are_once, choices, choice,
           CASE WHEN are_certain OR arms = 1 THEN least_guard
               WHEN arms = 2 AND tests = 1
                   THEN (SELECT chain FROM open_guard AS above
                         WHERE above.node_id = caller_node
                             AND above.guard_id = (SELECT parent_id FROM guard WHERE guard.guard_id = first.guard_id))
               ELSE '(' || guard || ' or …)' END AS guard
    FROM (
        SELECT lane.*, min(lane.turn), count(*) > count(guard) AS are_certain, count(DISTINCT guard_id) AS arms,
               count(DISTINCT guard_id >> 1) AS tests, CASE WHEN count(*) = count(guard) THEN guard END AS least_guard,
               CASE WHEN count(*) = count(choice) THEN count(DISTINCT choice) END AS choices,
               coalesce(count(*) = sum(is_once), 0) AS are_once
        FROM lane
        GROUP BY caller_node, op, target, number, class_scope) AS first);
CREATE INDEX temp.launch_way_by_caller ON launch_way (caller_node, op, target);

WITH RECURSIVE
line (sort_key, start, depth, step_id, node_id, op, below, target, kind_id, guard, loop, is_once, way) AS (
    SELECT printf('%d%08d', place, node_id), place, 0, NULL, node_id, NULL, launch.op, launch.target, NULL, NULL, NULL,
           0, '/' || node_id || '/'
    FROM launch_start
    CROSS JOIN (SELECT DISTINCT caller_node, op, target FROM launch_way WHERE op >= 0) AS launch
        ON launch.caller_node = node_id
    UNION ALL
    SELECT line.sort_key || printf('/%06d.%d', step.place, coalesce(kind.number, 0)), line.start, line.depth + 1,
           step.rowid, step.callee_node, coalesce(line.op, step.op),
           CASE WHEN line.below < 0 OR step.op IS NOT NULL THEN -1 ELSE next.op END, next.target,
           coalesce(line.kind_id, kind.layer_kind_id),
           CASE WHEN kind.number > 0 OR line.guard IS NULL THEN next.guard
               ELSE line.guard || coalesce(' and ' || next.guard, '') END,
           CASE WHEN kind.number IS NULL THEN coalesce(step.loop, line.loop) END,
           line.is_once OR next.are_once,
           line.way || coalesce(step.callee_node || '/', '')
    FROM line
    CROSS JOIN launch_way AS next ON next.caller_node = line.node_id AND next.op = line.below
        AND next.target = line.target
    CROSS JOIN launch_step AS step ON step.rowid = next.step_id
    LEFT JOIN layer_kind AS kind ON kind.call_id = step.call_id AND kind.node_id = step.callee_node
        AND line.kind_id IS NULL
    LEFT JOIN layer_kind AS own ON own.layer_kind_id = line.kind_id AND own.kind_call = step.call_id
        AND own.node_id = step.caller_node
    WHERE coalesce(own.class_scope = step.module_class, 1)
        AND instr(line.way, '/' || coalesce(step.callee_node, '') || '/') = 0
)
SELECT CASE WHEN line.is_once THEN 'once' WHEN line.start = 1 THEN 'metadata'
           WHEN kind.part > '' THEN kind.part
           WHEN max(line.kind_id) OVER (ORDER BY line.sort_key) > 0 THEN 'head' ELSE 'start' END AS part,
       CASE WHEN NOT line.is_once THEN kind.layers END AS layers, line.depth,
       (SELECT min(op) FROM op_site WHERE call_id = line.op) AS op, name.text AS call,
       step.kernel, step.source, source_file.file, call.line, line.guard, line.loop,
       CASE WHEN step.targets > 1 THEN 'one of ' || step.targets END AS note
FROM (SELECT * FROM line WHERE :calls OR node_id IS NULL GROUP BY sort_key) AS line
JOIN launch_step AS step ON step.rowid = line.step_id
JOIN call ON call.call_id = step.call_id
JOIN source_file ON source_file.file_id = call.file_id
JOIN name ON name.name_id = call.callee_id
LEFT JOIN layer_kind AS kind ON kind.layer_kind_id = line.kind_id
WHERE NOT EXISTS (
    SELECT 1 FROM op_site JOIN op_unfit ON op_unfit.op = op_site.op
    WHERE op_site.call_id = line.op AND op_unfit.kernel = step.kernel)
ORDER BY line.is_once, line.sort_key;
