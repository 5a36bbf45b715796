-- The lines of the execution graph below one root, in order. Calls that all stand above already, below a call of the
-- same name, are not repeated: that is marked, and what is below it left out. A line of alternatives has a row for
-- each, the first of which stands for the line.
-- Parameters: :root (node_id of its op_node; the first root if NULL), :all (1: under a configuration, calls that do not
-- run have a line, too; they have one where none is given).
-- Columns: level (0 for the root's own calls), is_last (1: no sibling below), kind, text, path (shown where it is not
--          the parent's), reason, is_recursive, is_repeated (1: what is below stands above; 2: beside other calls),
--          file, line, is_more (1: one more alternative of the line above), told (what tells it apart, a condition),
--          same (the line below which it stands, if its text is another), is_below (1: that line is further down).
-- The walks follow the lines above, whose numbers are smaller: down from the root, and up to it.
WITH RECURSIVE
    level (node_id, level) AS (
        SELECT node_id, -1 FROM op_node WHERE node_id = coalesce(:root, (SELECT min(node_id) FROM op_node))
        UNION ALL
        SELECT op_node.node_id, level.level + 1
        FROM level
        JOIN op_node ON op_node.shown_below = level.node_id AND op_node.node_id > level.node_id
        WHERE op_node.shown_at = op_node.node_id
            AND (op_node.kind <> 'off' OR :all OR NOT EXISTS (SELECT 1 FROM configuration))
    ),
    shown AS MATERIALIZED (
        SELECT op_node.node_id, op_node.shown_below AS parent_id, level.level,
               op_node.node_id = max(op_node.node_id) OVER (PARTITION BY op_node.shown_below) AS is_last,
               op_node.kind,
               CASE op_node.kind
                   WHEN 'branch' THEN '[' || coalesce(op_node.class_kind || ' - ', '') || op_node.label || ']'
                   ELSE op_node.label
               END AS text,
               CASE WHEN op_node.path IS NOT parent.path THEN op_node.path END AS path,
               op_node.reason, op_node.is_recursive, op_node.is_repeated, op_node.call_id, op_node.same_as,
               (SELECT group_concat(file || ' ' || line)
                FROM (SELECT file, line FROM op_node AS other WHERE other.shown_at = op_node.node_id
                     ORDER BY node_id)) AS links
        FROM level
        JOIN op_node ON op_node.node_id = level.node_id
        JOIN op_node AS parent ON parent.node_id = op_node.shown_below
        WHERE level.level >= 0
    ),
    -- is_known: between the two is a call that stands without its lines elsewhere.
    above (node_id, above_id, is_known) AS MATERIALIZED (
        SELECT node_id, parent_id, 0 FROM shown
        UNION ALL
        SELECT above.node_id, shown.parent_id,
               above.is_known OR EXISTS (
                   SELECT 1 FROM shown AS same WHERE same.is_repeated AND same.call_id = shown.call_id)
        FROM above
        JOIN shown ON shown.node_id = above.above_id
    ),
    -- What stands below each call, but for what stands elsewhere.
    below (above_id, call_id, label) AS MATERIALIZED (
        SELECT DISTINCT above.above_id, alternative.call_id, alternative.label
        FROM above
        JOIN shown AS top ON top.node_id = above.above_id AND top.kind = 'container'
        JOIN op_node AS alternative ON alternative.shown_at = above.node_id
        WHERE NOT above.is_known
        ORDER BY 1, 2, 3
    ),
    repeated (node_id) AS MATERIALIZED (
        SELECT node_id
        FROM (
            SELECT below.above_id AS node_id, min(below.above_id) OVER (PARTITION BY shown.text, below.calls) AS first
            FROM (SELECT above_id, group_concat(coalesce(call_id, '') || label) AS calls
                  FROM below GROUP BY above_id) AS below
            JOIN shown ON shown.node_id = below.above_id
        )
        WHERE node_id > first
    ),
    -- The call of each name with the most calls below it.
    largest (text, node_id) AS MATERIALIZED (
        SELECT text, node_id
        FROM (SELECT text, node_id, row_number() OVER (PARTITION BY text ORDER BY count(*) DESC, node_id) AS place
              FROM shown JOIN below ON below.above_id = shown.node_id GROUP BY shown.node_id)
        WHERE place = 1
    ),
    part (node_id) AS MATERIALIZED (
        SELECT here.above_id
        FROM shown
        JOIN below AS here ON here.above_id = shown.node_id
        JOIN largest ON largest.text = shown.text AND largest.node_id < shown.node_id
        LEFT JOIN below AS there ON there.above_id = largest.node_id AND there.call_id IS here.call_id
            AND there.label = here.label
        WHERE shown.node_id NOT IN (SELECT node_id FROM repeated)
            AND NOT EXISTS (SELECT 1 FROM above WHERE node_id = shown.node_id AND above_id = largest.node_id)
        GROUP BY here.above_id
        HAVING count(*) = count(there.above_id)
    )
SELECT shown.level, shown.is_last, shown.kind, shown.text, shown.path, shown.reason, shown.is_recursive,
       CASE
           WHEN shown.is_repeated OR shown.node_id IN (SELECT node_id FROM repeated) THEN 1
           WHEN shown.node_id IN (SELECT node_id FROM part) THEN 2
           ELSE 0
       END AS is_repeated,
       alternative.file, alternative.line,
       alternative.node_id <> shown.node_id AS is_more, alternative.told,
       CASE WHEN same.text <> shown.text THEN same.text END AS same,
       coalesce(same.node_id > shown.node_id, 0) AS is_below
FROM shown
JOIN op_node AS alternative ON alternative.shown_at = shown.node_id
LEFT JOIN shown AS same ON same.node_id = shown.same_as
WHERE (shown.kind = 'op' OR alternative.node_id = shown.node_id) AND NOT EXISTS (
    SELECT 1
    FROM op_node AS before
    WHERE before.shown_at = shown.node_id AND before.call_id = alternative.call_id
        AND before.node_id < alternative.node_id
) AND NOT EXISTS (
    SELECT 1
    FROM above
    WHERE above.node_id = shown.node_id
        AND (above.above_id IN (SELECT node_id FROM repeated) OR above.above_id IN (SELECT node_id FROM part)))
ORDER BY shown.node_id, alternative.node_id;
