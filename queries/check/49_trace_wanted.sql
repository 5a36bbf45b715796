-- The kernel calls that no chain of a documented kernel begins at, or whose chain names no callers or ends at a wrong
-- op, each with an op: the nearest of the ops that other chains of the kernel end at, else the nearest.
-- Inputs: trace_kernel, trace_step, trace_anchor, trace_match, finding, op_kernel_way, op_site, kernel_known_as,
-- linked_kernel.
-- Fills: trace_wanted.
INSERT INTO trace_wanted (kernel, kernel_call, op_site_id, op, category, doc_line, prose_line, chain)
WITH
    -- A chain that ends at an op which does not run the kernel, in each of its branches.
    wrong (kernel, call_id, chain) AS MATERIALIZED (
        SELECT anchor.kernel, anchor.call_id, min(anchor.chain)
        FROM trace_anchor AS anchor
        JOIN (
            SELECT trace_match.kernel, trace_match.chain
            FROM trace_match
            LEFT JOIN op_site ON op_site.op_site_id = trace_match.op_site_id
            LEFT JOIN finding ON finding.code = 'wrong-op' AND finding.kernel = trace_match.kernel
                AND finding.op = trace_match.op AND finding.file IS op_site.file AND finding.line IS op_site.line
            GROUP BY trace_match.kernel, trace_match.chain
            HAVING sum(finding.code IS NULL) = 0
        ) AS match ON match.kernel = anchor.kernel AND match.chain = anchor.chain
        WHERE anchor.position = 0
        GROUP BY anchor.kernel, anchor.call_id
    ),
    begun (kernel, call_id) AS MATERIALIZED (
        SELECT DISTINCT anchor.kernel, anchor.call_id
        FROM trace_anchor AS anchor
        JOIN trace_match ON trace_match.kernel = anchor.kernel AND trace_match.chain = anchor.chain
        WHERE anchor.position = 0
            AND (trace_match.op_site_id IS NOT NULL OR trace_match.reason GLOB '`*')
            AND (anchor.kernel, anchor.chain) NOT IN (SELECT kernel, chain FROM wrong)
    ),
    -- A chain of a call and a line of prose.
    prose (kernel, call_id, doc_line) AS MATERIALIZED (
        SELECT anchor.kernel, anchor.call_id, min(trace_step.doc_line)
        FROM trace_anchor AS anchor
        JOIN trace_step ON trace_step.kernel = anchor.kernel AND trace_step.chain = anchor.chain
            AND trace_step.position = 1 AND trace_step.callee IS NULL
        WHERE anchor.position = 0
        GROUP BY anchor.kernel, anchor.call_id
    ),
    last (kernel, doc_line) AS MATERIALIZED (
        SELECT kernel, max(doc_line) FROM trace_step GROUP BY kernel
    ),
    told (kernel, op) AS MATERIALIZED (SELECT DISTINCT kernel, op FROM trace_match WHERE op_site_id IS NOT NULL),
    known (kernel, name) AS MATERIALIZED (
        SELECT kernel, name FROM kernel_known_as WHERE name IN (SELECT kernel FROM trace_kernel)
    ),
    way (kernel, kernel_call, op_site_id, phase, distance) AS MATERIALIZED (
        SELECT known.name, each.kernel_call, each.op_site_id, each.phase, each.distance
        FROM known
        JOIN op_kernel_way AS each ON each.kernel = known.kernel
        UNION ALL
        SELECT known.name, op_site.call_id, op_site.op_site_id, op_site.phase, 0
        FROM known
        JOIN linked_kernel ON linked_kernel.kernel = known.kernel
        JOIN op_site ON op_site.call_id = linked_kernel.call_id
    ),
    -- Kernels that run in one phase only: an op of that phase is theirs.
    only (kernel) AS MATERIALIZED (
        SELECT kernel FROM way GROUP BY kernel HAVING min(phase) = max(phase) AND min(phase) <> 'any'
    ),
    -- The nearest op of a call: bare columns of min().
    near (kernel, kernel_call, op_site_id, place) AS MATERIALIZED (
        SELECT way.kernel, way.kernel_call, way.op_site_id,
               min((op_site.phase = 'any' AND way.kernel IN (SELECT kernel FROM only)) * 2000000000
                   + (told.op IS NULL) * 1000000000 + way.distance * 1000000 + way.op_site_id)
        FROM way
        JOIN op_site ON op_site.op_site_id = way.op_site_id
        LEFT JOIN told ON told.kernel = way.kernel AND told.op = op_site.op
        GROUP BY way.kernel, way.kernel_call
    )
SELECT near.kernel, near.kernel_call, near.op_site_id, op_site.op, coalesce(trace_kernel.category, 'Other'),
       last.doc_line, prose.doc_line, wrong.chain
FROM near
JOIN op_site ON op_site.op_site_id = near.op_site_id
JOIN trace_kernel ON trace_kernel.kernel = near.kernel
JOIN last ON last.kernel = near.kernel
LEFT JOIN begun ON begun.kernel = near.kernel AND begun.call_id = near.kernel_call
LEFT JOIN prose ON prose.kernel = near.kernel AND prose.call_id = near.kernel_call
LEFT JOIN wrong ON wrong.kernel = near.kernel AND wrong.call_id = near.kernel_call
WHERE begun.kernel IS NULL;
