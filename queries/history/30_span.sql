-- When kernels and ops came and went, and what changed at each op.
-- Inputs: history_version, history_kernel, history_op, history_op_kernel. Makes for this connection:
--   history_kernel_span  name ('norm (triton)'), marks (a character each version: '#' has it, '.' has not), first,
--                        last: positions; ops: names, one a line, of its last version
--   history_op_span      op, marks, first, last
--   history_op_cell      op, position, kernels (names, one a line), count; gained, lost: names, against the version
--                        before, where that one has the op, too
CREATE TEMP TABLE history_kernel_span AS
WITH
    marked (name, marks) AS (
        SELECT name, group_concat(mark, '')
        FROM (SELECT each.name, CASE WHEN here.kernel IS NULL THEN '.' ELSE '#' END AS mark
              FROM (SELECT DISTINCT kernel, source, kernel || ' (' || source || ')' AS name FROM history_kernel) AS each
              CROSS JOIN history_version
              LEFT JOIN history_kernel AS here ON here.kernel = each.kernel AND here.source = each.source
                  AND here.position = history_version.position
              ORDER BY each.name, history_version.position)
        GROUP BY name
    )
SELECT name, marks, instr(marks, '#') AS first, length(rtrim(marks, '.')) AS last,
       (SELECT group_concat(op, char(10)) FROM (SELECT op FROM history_op_kernel
        WHERE kernel = marked.name AND position = length(rtrim(marked.marks, '.')) ORDER BY op)) AS ops
FROM marked;

CREATE TEMP TABLE history_op_span AS
SELECT op, group_concat(mark, '') AS marks, min(CASE mark WHEN '#' THEN position END) AS first,
       max(CASE mark WHEN '#' THEN position END) AS last
FROM (SELECT each.op, history_version.position, CASE WHEN here.op IS NULL THEN '.' ELSE '#' END AS mark
      FROM (SELECT DISTINCT op FROM history_op) AS each
      CROSS JOIN history_version
      LEFT JOIN history_op AS here ON here.op = each.op AND here.position = history_version.position
      ORDER BY each.op, history_version.position)
GROUP BY op;

CREATE TEMP TABLE history_op_cell AS
SELECT op, position,
       (SELECT group_concat(kernel, char(10)) FROM (SELECT kernel FROM history_op_kernel AS pair
        WHERE pair.op = here.op AND pair.position = here.position ORDER BY kernel)) AS kernels,
       (SELECT count(*) FROM history_op_kernel AS pair
        WHERE pair.op = here.op AND pair.position = here.position) AS count,
       (SELECT group_concat(kernel, char(10)) FROM (SELECT kernel FROM history_op_kernel AS pair
        WHERE pair.op = here.op AND pair.position = here.position
          AND EXISTS (SELECT 1 FROM history_op AS before WHERE before.op = here.op
                      AND before.position = here.position - 1)
          AND NOT EXISTS (SELECT 1 FROM history_op_kernel AS before WHERE before.op = here.op
                          AND before.kernel = pair.kernel AND before.position = here.position - 1)
        ORDER BY kernel)) AS gained,
       (SELECT group_concat(kernel, char(10)) FROM (SELECT kernel FROM history_op_kernel AS before
        WHERE before.op = here.op AND before.position = here.position - 1
          AND NOT EXISTS (SELECT 1 FROM history_op_kernel AS pair WHERE pair.op = here.op
                          AND pair.kernel = before.kernel AND pair.position = here.position)
        ORDER BY kernel)) AS lost
FROM history_op AS here;
