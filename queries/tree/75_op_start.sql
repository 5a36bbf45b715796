-- Where ops and the kernels below them come to far more pairs than there are calls, the sites that go beyond a number
-- of pairs have none; a row of problem names the first of these.
-- Inputs: op_reach, op_site, kernel_edge.
-- Input and output: op_start.
DROP TABLE IF EXISTS temp.site_cut;
CREATE TEMP TABLE site_cut AS
WITH
    calls (caller_node, kernels) AS MATERIALIZED (
        SELECT caller_node, count(*) FROM kernel_edge GROUP BY caller_node
    ),
    start (start_id, kernels) AS MATERIALIZED (
        SELECT op_reach.start_id, sum(calls.kernels)
        FROM op_reach
        JOIN calls ON calls.caller_node = op_reach.node_id
        GROUP BY op_reach.start_id
    ),
    site (op_site_id, kernels) AS (
        SELECT op_start.op_site_id, sum(start.kernels)
        FROM op_start
        JOIN start ON start.start_id = op_start.start_id
        GROUP BY op_start.op_site_id
    )
SELECT op_site_id
FROM (SELECT op_site_id, sum(kernels) OVER (ORDER BY op_site_id) AS total FROM site)
WHERE total > 200000;

DELETE FROM op_start WHERE op_site_id IN (SELECT op_site_id FROM site_cut);

INSERT INTO problem (input, file, line, kind, text)
SELECT 'link', op_site.file, op_site.line, 'kernels cut',
       'too many kernels lie below too many ops: those below this one and ' || (SELECT count(*) - 1 FROM site_cut)
           || ' more are left out'
FROM op_site
WHERE op_site.op_site_id = (SELECT min(op_site_id) FROM site_cut);
DROP TABLE temp.site_cut;
