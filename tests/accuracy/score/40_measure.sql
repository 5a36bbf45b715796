-- The figures: one row each, in the order they are shown. whole: of how many, NULL if of none.
CREATE TEMP TABLE measure (position REAL PRIMARY KEY, measure TEXT, value REAL, whole INTEGER);

INSERT INTO measure
    SELECT CASE kind WHEN 'call' THEN 1 WHEN 'launch' THEN 2 ELSE 3 END,
           kind || CASE kind WHEN 'launch' THEN 'es' ELSE 's' END || ' missed', sum(NOT is_found), count(*)
    FROM unit GROUP BY kind;
INSERT INTO measure SELECT 4, 'targets a site, mean', round(avg(targets), 2), count(*) FROM target;
INSERT INTO measure SELECT 5, 'targets a site, most', max(targets), count(*) FROM target;
INSERT INTO measure SELECT 6, 'edges', count(*), NULL FROM linked.call_edge;
INSERT INTO measure
    SELECT 10 + position + 0.1, name || ': functions below',
           (SELECT count(DISTINCT linked_node.scope_id) FROM below_op JOIN linked.linked_node USING (node_id)
            WHERE below_op.op = measured_op.name), NULL
    FROM measured_op;
INSERT INTO measure
    SELECT 10 + position + 0.2, name || ': kernel sites below',
           (SELECT count(*) FROM kernel_below WHERE kernel_below.op = measured_op.name), NULL
    FROM measured_op;
