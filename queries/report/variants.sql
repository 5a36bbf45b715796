-- The kernels of ops that have many, by what chooses them.
-- Columns: ops (those that have the same, 'a(), b()'), only (the phase that all of an op's have, and what the runs have
--          that run them, 'decode, with …'; '' if they differ), classes (that choose the same: quantization methods,
--          backends, runners; '' where no class does), kernel_count (of these classes), source, kernel, phase (and
--          what the runs have that run it; '' if any, or only's), told (the nearest condition, as written, that holds
--          on all ways from the class to its calls; NULL: none). A row each kernel, in the order in which the ops
--          first stand in the tree.
-- What no class chooses is left out where a class does.
WITH
    wide (op) AS MATERIALIZED (SELECT op FROM op_wide),
    shown (op, class, source, kernel, phase, switch, told) AS MATERIALIZED (
        SELECT variant.op, variant.class, variant.source, variant.kernel,
               CASE variant.phase WHEN 'any' THEN '' ELSE variant.phase END, variant.switch,
               CASE
                   WHEN guard_kind.operator = '' OR instr(test.text, ' ') = 0 THEN guard_kind.operator || test.text
                   ELSE guard_kind.operator || '(' || test.text || ')'
               END
        FROM wide
        CROSS JOIN op_variant AS variant ON variant.op = wide.op
        LEFT JOIN guard ON guard.guard_id = variant.guard_id
        LEFT JOIN guard_kind ON guard_kind.guard_kind_id = guard.guard_kind_id
        LEFT JOIN name AS test ON test.name_id = guard.test_id
        ORDER BY 1, 2, 3, 4
    ),
    classed (pair) AS MATERIALIZED (SELECT DISTINCT op || ' ' || kernel FROM shown WHERE class <> ''),
    left_over AS MATERIALIZED (
        SELECT * FROM shown WHERE class <> '' OR op || ' ' || kernel NOT IN (SELECT pair FROM classed)
    ),
    phased (op, phase, switch) AS MATERIALIZED ( -- what all have
        SELECT op, CASE min(phase) WHEN max(phase) THEN phase ELSE '' END,
               CASE WHEN count(switch) = count(*) AND min(switch) = max(switch) THEN switch ELSE '' END
        FROM left_over
        GROUP BY op
    ),
    kept (op, only, class, source, kernel, phase, told) AS MATERIALIZED (
        SELECT phased.op,
               ltrim(phased.phase || CASE phased.switch WHEN '' THEN '' ELSE ', with ' || phased.switch END, ', '),
               class, source, kernel,
               ltrim(CASE left_over.phase WHEN phased.phase THEN '' ELSE left_over.phase END
                     || coalesce(', with ' || nullif(left_over.switch, phased.switch), ''), ', '),
               told
        FROM left_over
        JOIN phased ON phased.op = left_over.op
        ORDER BY phased.op, class, source, kernel
    ),
    signed (op, class, kernel_count, kernels) AS MATERIALIZED (
        SELECT op, class, count(DISTINCT kernel),
               group_concat(source || ' ' || kernel || ' ' || phase || ' ' || coalesce(told, ''), char(10))
        FROM kept
        GROUP BY op, class
    ),
    alike (op, classes, class, kernel_count, kernels) AS MATERIALIZED (
        SELECT op, group_concat(class, ', '), min(class), kernel_count, kernels
        FROM signed
        GROUP BY op, kernels
    ),
    whole (op, variants) AS (
        SELECT op, group_concat(classes || char(10) || kernels, char(12))
        FROM (SELECT * FROM alike ORDER BY op, class)
        GROUP BY op
    ),
    placed (op, variants, place) AS (
        SELECT whole.op, (SELECT only FROM kept WHERE kept.op = whole.op LIMIT 1) || char(12) || whole.variants,
               (SELECT min(op_site_id) FROM op_site WHERE op_site.op = whole.op)
        FROM whole
    ),
    same (op, ops, place) AS MATERIALIZED (
        SELECT op, group_concat(op, ', '), min(place)
        FROM (SELECT * FROM placed ORDER BY place)
        GROUP BY variants
    )
SELECT same.ops, kept.only, alike.classes, alike.kernel_count, kept.source, kept.kernel, kept.phase, kept.told
FROM same
JOIN alike ON alike.op = same.op
JOIN kept ON kept.op = alike.op AND kept.class = alike.class
ORDER BY same.place, alike.classes = '', alike.kernel_count DESC, alike.classes, kept.source, kept.kernel;
