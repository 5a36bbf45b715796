-- The walk down from the roots, depth first, calls in evaluation order.
-- Inputs: root, tree_step, outside_node.
-- Fills: tree_walk, tree_entered, problem.
-- Line by line: each row of tree_turn takes the first line of tree_open (the trigger) and adds the lines
-- below it. A line of functions outside the model files that were all entered under this root, on the same path
-- and in the same phase, is not entered again: is_repeated. Functions of model files are entered at each place,
-- but not where they are on the way down already: way grows with each step and holds no function
-- twice. So the walk ends on cycles; where it comes to far more lines, ops counted, than there are calls, or so deep
-- that way has 400 characters, which only models that call their own functions at very many places can do, the lines
-- that are still open are not entered (is_cut) and a row of problem names the function that has most of the lines.
-- (The releases come to a quarter of a line for each call, and 19 deep.)
DROP TABLE IF EXISTS temp.tree_bound;
CREATE TEMP TABLE tree_bound AS
SELECT min(1000 + count(*) * (SELECT max(1, count(*)) FROM root), 20000 + 4 * count(*)) AS lines, 400 AS way, 0 AS used
FROM tree_edge;
-- The lines that the code of a function adds below one of the tree, but those that are entered.
DROP TABLE IF EXISTS temp.tree_leaf;
CREATE TEMP TABLE tree_leaf AS
SELECT caller_node, count(*) AS lines
FROM (
    SELECT caller_node FROM tree_edge WHERE kind = 'op'
    UNION ALL
    SELECT caller_node FROM dead_call
)
GROUP BY caller_node;
CREATE INDEX temp.tree_leaf_by_caller ON tree_leaf (caller_node);
DROP TRIGGER IF EXISTS temp.tree_next_line;
CREATE TEMP TRIGGER tree_next_line AFTER INSERT ON temp.tree_turn
WHEN EXISTS (SELECT 1 FROM tree_open) AND (SELECT used < lines FROM tree_bound)
BEGIN
    UPDATE tree_walk SET is_repeated = 1
    WHERE sort_key = (SELECT min(sort_key) FROM tree_open)
        AND NOT EXISTS (
            SELECT 1
            FROM tree_walk AS here
            WHERE here.sort_key = (SELECT min(sort_key) FROM tree_open) AND here.node_id IS NOT NULL
                AND (here.node_id NOT IN (SELECT node_id FROM outside_node)
                    OR NOT EXISTS (
                        SELECT 1
                        FROM tree_entered
                        WHERE tree_entered.root_node = here.root_node AND tree_entered.node_id = here.node_id
                            AND tree_entered.phase = here.phase AND tree_entered.path = coalesce(here.path, ''))));
    INSERT INTO tree_walk (sort_key, call_key, parent_key, root_node, call_id, node_id, label,
                           class_scope, class, path, phase, way)
    SELECT walk.sort_key || step.key || step.branch_key, walk.sort_key || step.key, walk.sort_key,
           walk.root_node, step.call_id,
           CASE WHEN instr(walk.way, ',' || step.callee_node || ',') = 0 THEN step.callee_node END AS entered,
           step.text, step.class_scope, step.class, coalesce(step.label, walk.path),
           CASE walk.phase WHEN 'any' THEN step.phase ELSE walk.phase END,
           min(walk.way || step.callee_node || ',')
    FROM tree_walk AS walk
    CROSS JOIN tree_step AS step ON step.caller_node = walk.node_id
    WHERE walk.sort_key = (SELECT min(sort_key) FROM tree_open) AND NOT walk.is_repeated
    GROUP BY step.key, step.branch_key, entered, step.class_scope, step.class;
    UPDATE tree_bound SET used = used + changes() + (
        SELECT coalesce(sum(tree_leaf.lines), 0)
        FROM tree_walk
        CROSS JOIN tree_leaf ON tree_leaf.caller_node = tree_walk.node_id
        WHERE tree_walk.sort_key = (SELECT min(sort_key) FROM tree_open) AND NOT tree_walk.is_repeated);
    INSERT OR IGNORE INTO tree_entered (root_node, node_id, phase, path)
    SELECT root_node, node_id, phase, coalesce(path, '')
    FROM tree_walk
    WHERE sort_key = (SELECT min(sort_key) FROM tree_open) AND node_id IS NOT NULL;
    DELETE FROM tree_open WHERE sort_key = (SELECT min(sort_key) FROM tree_open);
END;
DROP TRIGGER IF EXISTS temp.tree_open_line;
CREATE TEMP TRIGGER tree_open_line AFTER INSERT ON temp.tree_walk
WHEN NEW.node_id IS NOT NULL AND length(NEW.way) < (SELECT way FROM tree_bound)
BEGIN
    INSERT OR IGNORE INTO tree_open (sort_key) VALUES (NEW.sort_key);
END;

INSERT INTO tree_walk (sort_key, call_key, parent_key, root_node, node_id, phase, way)
SELECT printf('%04d', position), printf('%04d', position), NULL, node_id, node_id, 'any', ',' || node_id || ','
FROM root;

INSERT INTO tree_turn (turn)
WITH RECURSIVE counted (turn) AS (
    SELECT 1
    UNION ALL
    SELECT turn + 1
    FROM counted
    WHERE turn < (SELECT lines FROM tree_bound)
)
SELECT turn FROM counted;

UPDATE tree_walk SET is_cut = 1
WHERE sort_key IN (SELECT sort_key FROM tree_open) OR length(way) >= (SELECT way FROM tree_bound);

INSERT INTO problem (input, file, line, kind, text)
SELECT 'link', source_file.file, scope.line, 'op tree cut',
       'the op tree has too many lines or is too deep, most of it by this function; the rest is left out'
FROM tree_walk
JOIN linked_node ON linked_node.node_id = tree_walk.node_id
JOIN scope ON scope.scope_id = linked_node.scope_id
JOIN source_file ON source_file.file_id = scope.file_id
WHERE EXISTS (SELECT 1 FROM tree_walk WHERE is_cut)
GROUP BY tree_walk.node_id
ORDER BY count(*) DESC, tree_walk.node_id
LIMIT 1;
DROP TRIGGER temp.tree_next_line;
DROP TRIGGER temp.tree_open_line;
DROP TABLE temp.tree_step;
DROP TABLE temp.tree_leaf;
DROP TABLE temp.tree_bound;
