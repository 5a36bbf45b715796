-- Which ops are there: what a query's parameter op may name.
--   :op 'self.q_b_proj()', the brackets may be left out
-- Columns: the name, 1 where it is the one meant.
SELECT DISTINCT op AS name, coalesce(op IN (:op, :op || '()', 'self.' || :op || '()'), 0) AS is_meant
FROM op_site
ORDER BY is_meant DESC, op;
