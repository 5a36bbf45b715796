-- The kernels of a kernel traces document in its order: by category, then as they first run. What no stage reaches is
-- left out.
-- Inputs: linked_kernel, kernel_stage, op_site_kernel, op_site, call, class_mro, kernel_category, kernel_category_rule;
--         temp.trace_outside (queries/traces/02_outside.sql).
-- Columns: category, title (of its section), kernel, source, file and line (of its first call).
WITH
    run (kernel, place) AS MATERIALIZED (
        SELECT op_site_kernel.kernel, min(op_site.op_site_id)
        FROM op_site_kernel
        JOIN op_site ON op_site.op_site_id = op_site_kernel.op_site_id
        WHERE op_site_kernel.origin = 'source'
        GROUP BY op_site_kernel.kernel
    ),
    -- is_told: what the category is told by.
    site (kernel, source, call_id, file, line, scope_id, caller, is_told) AS MATERIALIZED (
        SELECT linked_kernel.kernel, linked_kernel.source, call.call_id, source_file.file, call.line, call.scope_id,
               name.text, linked_kernel.kernel NOT IN (SELECT kernel FROM run) OR EXISTS (
                   SELECT 1 FROM kernel_stage WHERE kernel_stage.call_id = linked_kernel.call_id
                       AND kernel_stage.dotted = linked_kernel.dotted AND kernel_stage.stage = 'forward')
        FROM linked_kernel
        JOIN call ON call.call_id = linked_kernel.call_id
        JOIN source_file ON source_file.file_id = call.call_id >> 24
        JOIN scope ON scope.scope_id = call.scope_id
        JOIN name ON name.name_id = scope.qualname_id
        UNION ALL
        SELECT kernel, source, call_id, file, line, scope_id, caller, kernel NOT IN (SELECT kernel FROM run)
        FROM trace_outside
    ),
    staged (kernel, stage) AS MATERIALIZED (
        SELECT kernel, min(stage)
        FROM (
            SELECT linked_kernel.kernel, kernel_stage.stage
            FROM linked_kernel
            JOIN kernel_stage ON kernel_stage.call_id = linked_kernel.call_id
                AND kernel_stage.dotted = linked_kernel.dotted
            UNION ALL
            SELECT kernel, stage FROM trace_outside
        )
        WHERE kernel NOT IN (SELECT kernel FROM run)
        GROUP BY kernel
    ),
    -- What a row can look at: a row each call.
    fact (kernel, call_id, subject, value) AS MATERIALIZED (
        SELECT kernel, call_id, 'file', file FROM site WHERE is_told
        UNION
        SELECT kernel, call_id, 'caller', caller FROM site WHERE is_told
        UNION
        SELECT site.kernel, site.call_id, 'base', coalesce(base.text, class_mro.base_external)
        FROM site
        JOIN scope ON scope.scope_id = site.scope_id
        JOIN class_mro ON class_mro.scope_id = scope.parent_id
        LEFT JOIN scope AS class ON class.scope_id = class_mro.base_scope
        LEFT JOIN name AS base ON base.name_id = class.qualname_id
        WHERE site.is_told
        UNION
        SELECT site.kernel, site.call_id, 'stage', staged.stage FROM site JOIN staged ON staged.kernel = site.kernel
        UNION
        SELECT op_site_kernel.kernel, 0, 'op', op_site.op
        FROM op_site_kernel
        JOIN op_site ON op_site.op_site_id = op_site_kernel.op_site_id
    ),
    pattern (subject, value, position, is_whole, category) AS MATERIALIZED (
        SELECT each.subject, each.value, rule.position, rule.is_whole, rule.category
        FROM (SELECT DISTINCT subject, value FROM fact) AS each
        JOIN kernel_category_rule AS rule ON rule.subject = each.subject AND each.value GLOB rule.pattern
    ),
    counted (kernel, sites) AS MATERIALIZED (
        SELECT kernel, count(DISTINCT call_id) FROM site WHERE is_told GROUP BY kernel
    ),
    fit (kernel, position, category) AS (
        SELECT fact.kernel, pattern.position, pattern.category
        FROM fact
        JOIN pattern ON pattern.subject = fact.subject AND pattern.value = fact.value
        JOIN counted ON counted.kernel = fact.kernel
        GROUP BY fact.kernel, pattern.position
        HAVING NOT pattern.is_whole OR count(DISTINCT fact.call_id) = counted.sites
    ),
    chosen (kernel, position, category) AS MATERIALIZED ( -- bare column of min()
        SELECT kernel, min(position), category FROM fit GROUP BY kernel
    ),
    first (kernel, source, call_id, file, line) AS MATERIALIZED ( -- bare columns of min()
        SELECT kernel, source, min(call_id), file, line FROM site WHERE is_told GROUP BY kernel
    )
SELECT kernel_category.category, kernel_category.title, first.kernel, first.source, first.file, first.line
FROM first
LEFT JOIN chosen ON chosen.kernel = first.kernel
JOIN kernel_category ON kernel_category.category = coalesce(chosen.category, 'Utility')
LEFT JOIN run ON run.kernel = first.kernel
WHERE run.kernel IS NOT NULL OR first.kernel IN (SELECT kernel FROM staged)
ORDER BY kernel_category.position, run.place IS NULL, run.place, first.call_id, first.kernel;
