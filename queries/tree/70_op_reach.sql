-- What lies below each function that an op calls, and a shortest way to it.
-- Inputs: reach_edge, reach_start, outside_node.
-- Fills: op_reach, problem; temp.reached and temp.reach_way of its own.
-- Node by node, so that a method of two classes is two; only functions that run a kernel, outside the model files. The
-- UNION drops a function that is reached again, so cycles end. One start after the other, or what waits would be far
-- more than what is kept; of one start the queue is first in, first out: of the functions that call one, the one that
-- was reached first is on a shortest way. Whatever the queue, that one was reached before what it calls, so the ways
-- are trees.
-- A batch is in one mode on all of a way: no call is taken in none of the modes that the conditions above the calls
-- before it leave. A run is of one kind: nor is one that is in none of the runs that the calls before it are in.
-- Many ops above much shared code come to far more ways than there are calls: those that go beyond a number are left
-- out, and a row of problem names the function of an op that has most.
DROP TABLE IF EXISTS temp.reach_bound;
DROP TABLE IF EXISTS temp.reached;
DROP TABLE IF EXISTS temp.reach_way;
-- Each way is gone on from by the calls of its function: there are fewer ways where these are many.
CREATE TEMP TABLE reach_bound AS
SELECT min(200000 + 4 * count(*),
           (2000000 + 4 * count(*)) * count(DISTINCT caller_node) / max(count(*), 1)) AS ways
FROM reach_edge;

CREATE TEMP TABLE reached (
    place    INTEGER PRIMARY KEY, -- in the order that they are reached in
    start_id INTEGER NOT NULL,
    node_id  INTEGER NOT NULL,
    told     TEXT NOT NULL,       -- with modes and choices: as in op_reach
    modes    INTEGER NOT NULL,
    choices  INTEGER NOT NULL,
    UNIQUE (start_id, node_id, told, modes, choices)
) STRICT;

INSERT INTO temp.reached (start_id, node_id, told, modes, choices)
WITH RECURSIVE below (start_id, node_id, told, modes, choices) AS (
    SELECT start_id, node_id, 'any', modes | lost, choices
    FROM reach_start
    WHERE node_id IN (SELECT node_id FROM outside_node WHERE runs_kernel)
    UNION
    SELECT below.start_id, reach_edge.callee_node,
           CASE below.told WHEN 'any' THEN reach_edge.phase ELSE below.told END,
           below.modes & (reach_edge.modes | reach_start.lost), below.choices & reach_edge.choices
    FROM below
    CROSS JOIN reach_start ON reach_start.start_id = below.start_id
    CROSS JOIN reach_edge ON reach_edge.caller_node = below.node_id
        AND reach_edge.root_node IN (0, reach_start.root_node)
        AND reach_edge.choices & below.choices
    WHERE below.modes & (reach_edge.modes | reach_start.lost)
    ORDER BY 1
    LIMIT (SELECT ways FROM temp.reach_bound)
)
SELECT start_id, node_id, told, modes, choices FROM below;

CREATE TEMP TABLE reach_way (
    place   INTEGER PRIMARY KEY, -- in reached
    call_id INTEGER NOT NULL,
    above   INTEGER NOT NULL     -- the place of the function that calls it
) STRICT;

INSERT INTO temp.reach_way (place, call_id, above)
SELECT next.place, reach_edge.call_id, above.place
FROM temp.reached AS above
CROSS JOIN reach_start ON reach_start.start_id = above.start_id
CROSS JOIN reach_edge ON reach_edge.caller_node = above.node_id
    AND reach_edge.root_node IN (0, reach_start.root_node)
    AND reach_edge.choices & above.choices
CROSS JOIN temp.reached AS next ON next.start_id = above.start_id AND next.node_id = reach_edge.callee_node
    AND next.told = CASE above.told WHEN 'any' THEN reach_edge.phase ELSE above.told END
    AND next.modes = above.modes & (reach_edge.modes | reach_start.lost)
    AND next.choices = above.choices & reach_edge.choices
WHERE next.place > above.place
ORDER BY above.place, reach_edge.call_id
ON CONFLICT DO NOTHING; -- the first is kept
CREATE INDEX temp.reach_way_by_above ON reach_way (above);

INSERT INTO op_reach (reach_id, start_id, node_id, told, modes, choices, distance, call_id, above_id)
WITH RECURSIVE way (place, distance, call_id, above) AS (
    SELECT place, 0, NULL, NULL FROM temp.reached WHERE place NOT IN (SELECT place FROM temp.reach_way)
    UNION ALL
    SELECT reach_way.place, way.distance + 1, reach_way.call_id, way.place
    FROM way
    JOIN temp.reach_way ON reach_way.above = way.place
)
SELECT place, start_id, node_id, told, modes, choices, way.distance, way.call_id, way.above
FROM way
JOIN temp.reached USING (place);

INSERT INTO problem (input, file, line, kind, text)
SELECT 'link', source_file.file, scope.line, 'reach cut',
       'too many functions lie below ops, most of them below this one; the rest is left out'
FROM op_reach
JOIN reach_start ON reach_start.start_id = op_reach.start_id
JOIN linked_node ON linked_node.node_id = reach_start.node_id
JOIN scope ON scope.scope_id = linked_node.scope_id
JOIN source_file ON source_file.file_id = scope.file_id
WHERE (SELECT count(*) FROM temp.reached) = (SELECT ways FROM temp.reach_bound)
GROUP BY op_reach.start_id
ORDER BY count(*) DESC, op_reach.start_id
LIMIT 1;
DROP TABLE temp.reach_way;
DROP TABLE temp.reached;
DROP TABLE temp.reach_bound;
