-- Public views over what chooses kernels (41_op.sql, op_variant).

-- Ops whose kernels classes choose: several do, and those choose half of the kernels or more.
--   op, kernels (distinct names), others (of these, chosen by none)
CREATE VIEW op_wide AS
SELECT op, count(*) AS kernels, sum(last = '') AS others
FROM (SELECT op, kernel, max(class) AS last FROM op_variant GROUP BY op, kernel)
WHERE op IN (SELECT op FROM op_variant WHERE class <> '' GROUP BY op HAVING min(class) <> max(class))
GROUP BY op
HAVING sum(last = '') * 2 <= count(*);
