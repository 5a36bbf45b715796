-- The op of each way of the document: the first step, from the kernel up, whose call is an op site.
-- Inputs: trace_way, trace_call, trace_pair, op_site, op_node, model_source.
-- Fills: trace_match.
-- A step is an op site by file, caller (the step above it) and callee. Where the caller makes no such call,
-- file and callee decide (1); where the file has none at all, caller and callee (2). Of several
-- sites in one function the line decides, else the order where both have as many, else the nearest.
INSERT INTO trace_match (kernel, chain, leaf, position, op_site_id, op, reason)
WITH
    asked (file_id, callee, above_file, above_name, name, line) AS MATERIALIZED (
        SELECT DISTINCT step.file_id, step.callee, coalesce(above.file_id, 0), coalesce(above.name, ''), step.name,
               step.line
        FROM trace_way AS step
        LEFT JOIN trace_way AS above ON above.kernel = step.kernel AND above.chain = step.chain
            AND above.leaf = step.leaf AND above.place = step.place + 1
        WHERE step.callee IS NOT NULL
    ),
    place AS MATERIALIZED (
        SELECT *, row_number() OVER each AS ordinal,
               count(*) OVER (PARTITION BY file_id, callee, above_file, above_name) AS lines,
               EXISTS (SELECT 1 FROM trace_pair AS pair WHERE pair.file_id = asked.file_id AND pair.name = asked.name
                   AND pair.above_file = asked.above_file AND pair.above_name = asked.above_name) AS is_paired,
               EXISTS (SELECT 1 FROM trace_call
                   WHERE trace_call.file_id = asked.file_id AND trace_call.name = asked.name) AS is_called
        FROM asked
        WINDOW each AS (PARTITION BY file_id, callee, above_file, above_name ORDER BY line)
    ),
    site (op_site_id, op, call_id, file_id, caller, line) AS MATERIALIZED (
        SELECT min(op_site.op_site_id), op_site.op, op_site.call_id, source_file.file_id,
               replace(op_site.caller, rtrim(op_site.caller, replace(op_site.caller, '.', '')), ''), op_site.line
        FROM op_site
        JOIN source_file ON source_file.file = op_site.file
        GROUP BY op_site.call_id, op_site.op
    ),
    matched AS (
        SELECT place.*, site.op_site_id, site.line AS site_line, 0 AS level
        FROM place
        CROSS JOIN trace_pair ON trace_pair.file_id = place.file_id AND trace_pair.name = place.name
            AND trace_pair.above_file = place.above_file AND trace_pair.above_name = place.above_name
        CROSS JOIN site ON site.call_id = trace_pair.call_id AND site.op = place.callee || '()'
        UNION ALL
        SELECT place.*, site.op_site_id, site.line, 1
        FROM place
        CROSS JOIN site ON site.op = place.callee || '()' AND site.file_id = place.file_id
        WHERE NOT place.is_paired
        UNION ALL
        SELECT place.*, site.op_site_id, site.line, 2
        FROM place
        CROSS JOIN site ON site.op = place.callee || '()' AND site.caller = place.above_name
        WHERE site.file_id IS NOT place.file_id AND NOT place.is_called
    ),
    candidate AS (
        SELECT *, line IS NOT site_line AS other_line,
               lines <> count(*) OVER (PARTITION BY file_id, callee, above_file, above_name, line, level)
                   OR ordinal <> row_number() OVER (
                       PARTITION BY file_id, callee, above_file, above_name, line, level ORDER BY site_line, op_site_id)
                   AS other_order
        FROM matched
    ),
    best AS MATERIALIZED (
        SELECT *, row_number() OVER (
            PARTITION BY file_id, callee, above_file, above_name, line
            ORDER BY level, other_line, other_order, abs(site_line - line), op_site_id) AS choice
        FROM candidate
    ),
    step AS (
        SELECT step.*, best.op_site_id, best.level,
               step.file_id IN (SELECT file_id FROM model_source) AS in_model
        FROM trace_way AS step
        LEFT JOIN trace_way AS above ON above.kernel = step.kernel AND above.chain = step.chain
            AND above.leaf = step.leaf AND above.place = step.place + 1
        LEFT JOIN best ON best.choice = 1 AND best.file_id IS step.file_id AND best.callee = step.callee
            AND best.above_file = coalesce(above.file_id, 0) AND best.above_name = coalesce(above.name, '')
            AND best.line IS step.line
    ),
    first AS (
        SELECT *, row_number() OVER (
            PARTITION BY kernel, chain, leaf
            ORDER BY op_site_id IS NULL, CASE WHEN op_site_id IS NULL THEN NOT coalesce(in_model, 0) END,
                     place) AS choice
        FROM step
    )
SELECT first.kernel, first.chain, first.leaf,
       CASE WHEN first.op_site_id IS NOT NULL OR first.in_model THEN first.position END,
       first.op_site_id,
       CASE WHEN first.op_site_id IS NOT NULL OR first.in_model THEN first.callee || '()' END,
       CASE
           WHEN first.op_site_id IS NOT NULL THEN NULL
           WHEN first.in_model THEN coalesce(
               (SELECT '`' || op_node.label || '` is ' || op_node.reason
                FROM op_node
                JOIN trace_way AS way ON way.callee || '()' = op_node.label
                WHERE op_node.kind = 'off' AND way.kernel = first.kernel AND way.chain = first.chain
                    AND way.leaf = first.leaf
                ORDER BY op_node.node_id LIMIT 1),
               (SELECT '`' || op_node.label || '` is a container'
                FROM op_node
                WHERE op_node.kind = 'container' AND op_node.label = first.callee || '()'
                LIMIT 1),
               CASE WHEN EXISTS (SELECT 1 FROM trace_call WHERE trace_call.file_id = first.file_id
                       AND trace_call.name = first.name)
                   THEN '`' || first.callee || '()` is not reached there'
                   ELSE 'the source has no call `' || first.callee || '()` there' END)
           ELSE coalesce(
               (SELECT 'its chain ends outside the model files: ' || note
                FROM trace_step
                WHERE trace_step.kernel = first.kernel AND trace_step.chain = first.chain
                    AND trace_step.position = first.leaf AND note IS NOT NULL),
               'its chain ends outside the model files')
       END
FROM first
WHERE first.choice = 1;
