-- Drops lines below which nothing stands any more, now that code outside the model files is written out once.
-- Inputs: tree_line, tree_walk, model_source.
-- Input and output: tree_line.
-- A call of a model file keeps its line: what it leads to stands elsewhere, so it is repeated. The walk goes up from
-- what stays, line by line, to the roots: a tree has no cycle.
DROP TABLE IF EXISTS temp.tree_kept;
CREATE TEMP TABLE tree_kept AS
WITH RECURSIVE kept (sort_key) AS (
    SELECT sort_key FROM tree_line
    WHERE kind IN ('root', 'op') OR is_repeated OR is_recursive
        OR kind = 'container' AND call_id >> 24 IN (SELECT file_id FROM model_source)
    UNION
    SELECT sort_key FROM tree_walk WHERE is_cut
    UNION
    SELECT tree_line.parent_key
    FROM kept
    JOIN tree_line ON tree_line.sort_key = kept.sort_key
    WHERE tree_line.parent_key IS NOT NULL
)
SELECT sort_key FROM kept;
CREATE UNIQUE INDEX temp.tree_kept_by_key ON tree_kept (sort_key);
DELETE FROM tree_line
WHERE sort_key NOT IN (SELECT sort_key FROM tree_kept)
    AND (kind <> 'off' OR parent_key NOT IN (SELECT sort_key FROM tree_kept));

UPDATE tree_line SET is_repeated = 1
WHERE kind IN ('container', 'branch') AND NOT is_recursive
    AND NOT EXISTS (SELECT 1 FROM tree_line AS below WHERE below.parent_key = tree_line.sort_key)
    AND sort_key NOT IN (SELECT sort_key FROM tree_walk WHERE is_cut);
DROP TABLE temp.tree_kept;
