-- Which lines does the tree have: what the parameter under of count-kernels must name where it has no row.
--   :under  label, or GLOB; the brackets () may be left out
-- Columns: the name, 1 where it is the one meant.
SELECT DISTINCT label AS name,
       coalesce(label IN (:under, :under || '()', 'self.' || :under || '()') OR label GLOB :under, 0) AS is_meant
FROM op_node
ORDER BY is_meant DESC, label;
