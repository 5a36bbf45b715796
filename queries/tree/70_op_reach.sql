-- What lies below each function that an op calls, and a shortest way to it.
-- Inputs: reach_edge, reach_start, outside_node.
-- Fills: op_reach.
-- Node by node, so that a method of two classes is two; only functions that run a kernel, outside the model
-- files. Level by level: each row of reach_level adds one level (the trigger), a function and phase only
-- once, by the total order of its ORDER BY; there are no more levels than functions times phases, so cycles end.
-- A batch is in one mode on all of a way: no call is taken in none of the modes that the conditions above the calls
-- before it leave; nor one in modes that another way has reached the function in, which adds nothing.
-- Many ops above much shared code come to far more ways than there are calls: the level that goes beyond a number of
-- ways, and those after it, are left out, and a row of problem names the function of an op that has most. (The
-- releases have 34,499 ways at most.)
DROP TABLE IF EXISTS temp.reach_bound;
DROP TABLE IF EXISTS temp.reach_degree;
INSERT INTO op_reach (start_id, node_id, phase, distance)
SELECT start_id, node_id, 'any', 0
FROM reach_start
WHERE node_id IN (SELECT node_id FROM outside_node WHERE runs_kernel);

CREATE TEMP TABLE reach_bound AS SELECT 200000 + 4 * count(*) AS steps, 0 AS used FROM reach_edge;
CREATE TEMP TABLE reach_degree AS SELECT caller_node, count(*) AS edges FROM reach_edge GROUP BY caller_node;
CREATE INDEX temp.reach_degree_by_caller ON reach_degree (caller_node);

DROP TRIGGER IF EXISTS temp.reach_next_level;
CREATE TEMP TRIGGER reach_next_level AFTER INSERT ON main.reach_level
WHEN EXISTS (SELECT 1 FROM op_reach WHERE distance = NEW.distance - 1) AND (SELECT used <= steps FROM reach_bound)
BEGIN
    UPDATE reach_bound SET used = used + (
        SELECT coalesce(sum(reach_degree.edges), 0)
        FROM op_reach
        CROSS JOIN reach_degree ON reach_degree.caller_node = op_reach.node_id
        WHERE op_reach.distance = NEW.distance - 1);
    INSERT OR IGNORE INTO op_reach (start_id, node_id, phase, distance, call_id, parent_node, parent_phase)
    SELECT op_reach.start_id, reach_edge.callee_node,
           CASE op_reach.told WHEN 'any' THEN reach_edge.phase ELSE op_reach.told END
               || CASE op_reach.modes & (reach_edge.modes | reach_start.lost)
                  WHEN -1 THEN '' ELSE ' ' || (op_reach.modes & reach_edge.modes) END,
           NEW.distance, reach_edge.call_id, op_reach.node_id, op_reach.phase
    FROM op_reach
    CROSS JOIN reach_start ON reach_start.start_id = op_reach.start_id
    CROSS JOIN reach_edge ON reach_edge.caller_node = op_reach.node_id
        AND reach_edge.root_node IN (0, reach_start.root_node)
        AND reach_edge.choices & reach_start.choices
    WHERE op_reach.distance = NEW.distance - 1 AND op_reach.modes & (reach_edge.modes | reach_start.lost)
        AND (op_reach.modes & (reach_edge.modes | reach_start.lost) = -1 OR NOT EXISTS (
            SELECT 1
            FROM op_reach AS known
            WHERE known.start_id = op_reach.start_id AND known.node_id = reach_edge.callee_node
                AND known.told = CASE op_reach.told WHEN 'any' THEN reach_edge.phase ELSE op_reach.told END
                AND op_reach.modes & (reach_edge.modes | reach_start.lost) & ~known.modes = 0))
        AND (SELECT used <= steps FROM reach_bound)
    ORDER BY 1, 2, 3, reach_edge.call_id, op_reach.node_id, op_reach.phase;
END;

INSERT INTO reach_level (distance)
WITH RECURSIVE counted (distance) AS (
    SELECT 1
    UNION ALL
    SELECT distance + 1
    FROM counted
    WHERE distance < (SELECT count(*) FROM outside_node WHERE runs_kernel) * (SELECT 2 * count(*) FROM phase)
)
SELECT distance FROM counted;

DROP TRIGGER temp.reach_next_level;

INSERT INTO problem (input, file, line, kind, text)
SELECT 'link', source_file.file, scope.line, 'reach cut',
       'too many functions lie below ops, most of them below this one; the rest is left out'
FROM op_reach
JOIN reach_start ON reach_start.start_id = op_reach.start_id
JOIN linked_node ON linked_node.node_id = reach_start.node_id
JOIN scope ON scope.scope_id = linked_node.scope_id
JOIN source_file ON source_file.file_id = scope.file_id
WHERE (SELECT used > steps FROM reach_bound)
GROUP BY op_reach.start_id
ORDER BY count(*) DESC, op_reach.start_id
LIMIT 1;
DROP TABLE temp.reach_degree;
DROP TABLE temp.reach_bound;
