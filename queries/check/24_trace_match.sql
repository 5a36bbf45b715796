-- The op of each way of the document: the first step, from the kernel up, whose call is an op site.
-- Inputs: trace_way, trace_key, trace_place, trace_step, op_site, op_node, model_source.
-- Fills: trace_match. A way without an op keeps its first step in a model file, with the reason.
INSERT INTO trace_match (kernel, chain, leaf, position, op_site_id, op, reason)
WITH
    site (call_id, op, op_site_id) AS MATERIALIZED (
        SELECT call_id, op, min(op_site_id) FROM op_site GROUP BY call_id, op
    ),
    step AS (
        SELECT way.kernel, way.chain, way.leaf, way.place, way.position, trace_key.callee || '()' AS text,
               site.op_site_id, site.op,
               coalesce(trace_place.call_id >> 24, trace_key.file_id) IN (SELECT file_id FROM model_source) AS in_model,
               trace_place.call_id
        FROM trace_way AS way
        JOIN trace_key ON trace_key.key_id = way.key_id
        LEFT JOIN trace_place ON trace_place.kernel = way.kernel AND trace_place.chain = way.chain
            AND trace_place.leaf = way.leaf AND trace_place.place = way.place
        LEFT JOIN site ON site.call_id = trace_place.call_id
    ),
    first AS MATERIALIZED (
        SELECT *, row_number() OVER (
            PARTITION BY kernel, chain, leaf
            ORDER BY op_site_id IS NULL, CASE WHEN op_site_id IS NULL THEN NOT in_model END,
                place, op <> text, op) AS choice
        FROM step
    ),
    off (call_id, reason) AS MATERIALIZED (
        SELECT call_id, min('`' || label || '` is ' || reason) FROM op_node WHERE kind = 'off' GROUP BY call_id
    )
SELECT first.kernel, first.chain, first.leaf,
       CASE WHEN first.op_site_id IS NOT NULL OR first.in_model THEN first.position END,
       first.op_site_id,
       CASE WHEN first.op_site_id IS NOT NULL OR first.in_model THEN first.text END,
       CASE
           WHEN first.op_site_id IS NOT NULL THEN NULL
           WHEN first.in_model THEN coalesce(
               (SELECT off.reason
                FROM trace_place
                JOIN off ON off.call_id = trace_place.call_id
                WHERE trace_place.kernel = first.kernel AND trace_place.chain = first.chain
                    AND trace_place.leaf = first.leaf
                ORDER BY trace_place.place LIMIT 1),
               (SELECT '`' || op_node.label || '` is a container'
                FROM op_node
                WHERE op_node.kind = 'container' AND op_node.call_id = first.call_id
                LIMIT 1),
               CASE WHEN first.call_id IS NULL THEN '`' || first.text || '` is no call that leads there'
                   ELSE '`' || first.text || '` is not reached there' END)
           ELSE coalesce(
               (SELECT 'its chain ends outside the model files: ' || note
                FROM trace_step
                WHERE trace_step.kernel = first.kernel AND trace_step.chain = first.chain
                    AND trace_step.position = first.leaf AND note IS NOT NULL),
               'its chain ends outside the model files')
       END
FROM first
WHERE first.choice = 1;
