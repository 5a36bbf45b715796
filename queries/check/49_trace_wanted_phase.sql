-- The calls of kernels whose chains end at ops of every phase alone, where the source runs the kernel in one phase only
-- and has ops of that phase that run it: the nearest of these.
-- Inputs: trace_anchor, trace_match, trace_step, trace_kernel, op_site, op_kernel_way, kernel_known_as.
-- Fills: trace_wanted.
INSERT INTO trace_wanted (kernel, kernel_call, op_site_id, op, category, doc_line, phase)
WITH
    told (kernel, kernel_call, op_site_id, phase) AS MATERIALIZED (
        SELECT DISTINCT anchor.kernel, anchor.call_id, trace_match.op_site_id, op_site.phase
        FROM trace_anchor AS anchor
        JOIN trace_match ON trace_match.kernel = anchor.kernel AND trace_match.chain = anchor.chain
        JOIN op_site ON op_site.op_site_id = trace_match.op_site_id
        WHERE anchor.position = 0
    ),
    asked (kernel) AS MATERIALIZED (SELECT kernel FROM told GROUP BY kernel HAVING sum(phase <> 'any') = 0),
    way (kernel, kernel_call, op_site_id, phase, distance) AS MATERIALIZED (
        SELECT asked.kernel, each.kernel_call, each.op_site_id, each.phase, each.distance
        FROM asked
        JOIN kernel_known_as AS known ON known.name = asked.kernel
        JOIN op_kernel_way AS each ON each.kernel = known.kernel
    ),
    only (kernel, kernel_call, phase) AS MATERIALIZED (
        SELECT DISTINCT told.kernel, told.kernel_call, each.phase
        FROM (SELECT kernel, min(phase) AS phase
              FROM way GROUP BY kernel HAVING min(phase) = max(phase) AND min(phase) <> 'any') AS each
        JOIN told ON told.kernel = each.kernel
    ),
    -- Bare columns of min().
    near (kernel, kernel_call, phase, op_site_id, place) AS (
        SELECT only.kernel, only.kernel_call, only.phase, way.op_site_id,
               min(way.distance * 1000000 + way.op_site_id)
        FROM only
        JOIN way ON way.kernel = only.kernel AND way.kernel_call = only.kernel_call
        JOIN op_site ON op_site.op_site_id = way.op_site_id AND op_site.phase = only.phase
        GROUP BY only.kernel, only.kernel_call
    )
SELECT near.kernel, near.kernel_call, near.op_site_id, op_site.op, coalesce(trace_kernel.category, 'Other'),
       (SELECT max(doc_line) FROM trace_step WHERE trace_step.kernel = near.kernel), near.phase
FROM near
JOIN op_site ON op_site.op_site_id = near.op_site_id
JOIN trace_kernel ON trace_kernel.kernel = near.kernel;
