-- Which ops two versions have: what `diff --op` may name.
--   :op a GLOB, or as in op.sql
-- Inputs: diff_op, of this connection. Columns: the name, 1 where it is one meant.
SELECT DISTINCT op AS name, coalesce(op GLOB :op OR op IN (:op || '()', 'self.' || :op || '()'), 0) AS is_meant
FROM diff_op
ORDER BY is_meant DESC, op;
