-- wrong-op: a chain ends at an op that does not run the kernel, where the source shows ops that do; or at a call that
-- is no op because it holds ops. Silent where the source knows no op for the kernel, or no kernel of the same source
-- for the op: it may be followed too little. Silent, too, where the call that the chain begins at is not run.
-- Inputs: trace_match, trace_gap_text, trace_next, trace_step, op_site_kernel, op_kernel, kernel_known_as,
-- linked_kernel, op_site, trace_anchor.
INSERT INTO finding (code, severity, kernel, op, message, action, doc_line, file, line, expected, found, cause, claim)
WITH
    runs (call_id, kernel) AS MATERIALIZED (
        SELECT DISTINCT op_site.call_id, kernel_known_as.name
        FROM op_site_kernel
        JOIN op_site ON op_site.op_site_id = op_site_kernel.op_site_id
        JOIN kernel_known_as ON kernel_known_as.kernel = op_site_kernel.kernel
        WHERE op_site_kernel.origin = 'source'
    ),
    shown (kernel, ops) AS MATERIALIZED (
        SELECT kernel, group_concat('`' || op || '`', ', ')
        FROM (SELECT DISTINCT kernel_known_as.name AS kernel, op_kernel.op
              FROM op_kernel
              JOIN kernel_known_as USING (kernel)
              WHERE op_kernel.origin = 'source'
              ORDER BY 1, 2)
        GROUP BY kernel
    ),
    -- Ops that run a kernel of the same source.
    alike (op, kernel) AS MATERIALIZED (
        SELECT op_source.op, kernel_source.name
        FROM (SELECT DISTINCT op, source FROM op_kernel WHERE origin = 'source') AS op_source
        JOIN (SELECT DISTINCT kernel_known_as.name, linked_kernel.source
              FROM linked_kernel
              JOIN kernel_known_as ON kernel_known_as.kernel = linked_kernel.kernel) AS kernel_source
            ON kernel_source.source = op_source.source
    ),
    told AS MATERIALIZED (
        SELECT trace_match.kernel, trace_match.op, trace_match.op_site_id, trace_match.reason,
               min(coalesce(trace_step.doc_line, trace_step.shared_line)) AS doc_line
        FROM trace_match
        JOIN trace_step ON trace_step.kernel = trace_match.kernel AND trace_step.chain = trace_match.chain
            AND trace_step.position = trace_match.position
        WHERE NOT EXISTS (
            SELECT 1
            FROM trace_step AS first
            WHERE first.kernel = trace_match.kernel AND first.chain = trace_match.chain
                AND first.position = 0 AND ('; ' || coalesce(first.note, '') GLOB '*; not run *'
                OR first.doc_line IN (SELECT doc_line FROM finding WHERE code = 'kernel-dead')))
        -- What stands wrong below the op is a finding of its own.
        AND NOT EXISTS (
            SELECT 1
            FROM trace_next
            JOIN trace_way ON trace_way.kernel = trace_next.kernel AND trace_way.chain = trace_next.chain
                AND trace_way.leaf = trace_next.leaf AND trace_way.place = trace_next.place
            WHERE trace_next.kernel = trace_match.kernel AND trace_next.chain = trace_match.chain
                AND trace_next.leaf = trace_match.leaf AND trace_way.position < trace_match.position
                AND (trace_next.next IS NULL OR trace_next.next > trace_next.place + 1))
        GROUP BY trace_match.kernel, trace_match.op, trace_match.op_site_id, trace_match.reason
    ),
    -- Calls of ops that run a kernel and stand in none of its chains: the first six.
    open (kernel, sites) AS MATERIALIZED (
        SELECT kernel, '; of these no chain names ' || group_concat(site, ', ')
        FROM (
            SELECT runs.kernel, '`' || op_site.op || '` (' || op_site.file || ':' || op_site.line || ')' AS site,
                   row_number() OVER (PARTITION BY runs.kernel ORDER BY op_site.call_id) AS place
            FROM (SELECT kernel FROM told UNION SELECT kernel FROM trace_gap WHERE code = 'wrong-op') AS asked
            JOIN runs ON runs.kernel = asked.kernel
            JOIN (SELECT call_id, min(op) AS op, file, line FROM op_site GROUP BY call_id) AS op_site
                ON op_site.call_id = runs.call_id
            LEFT JOIN trace_anchor ON trace_anchor.kernel = runs.kernel AND trace_anchor.call_id = runs.call_id
            WHERE trace_anchor.kernel IS NULL
        )
        WHERE place <= 6
        GROUP BY kernel
    )
SELECT 'wrong-op', 'error', told.kernel, told.op,
       'Kernel `' || told.kernel || '`: call chain ends at wrong op call site',
       'fix the call chain', told.doc_line, op_site.file, op_site.line,
       'runs below ' || shown.ops || coalesce(open.sites, ''),
       -- Of ops of one name, the one at another line.
       coalesce(told.reason, 'ends at `' || told.op || '`'
           || CASE WHEN ', ' || shown.ops || ', ' LIKE '%, `' || told.op || '`, %'
               THEN ' (' || op_site.file || ':' || op_site.line || ')' ELSE '' END),
       coalesce(told.reason, told.op),
       ': call chain ends at wrong op call site, ' || coalesce(told.reason, '`' || told.op || '`')
FROM told
JOIN shown ON shown.kernel = told.kernel
LEFT JOIN open ON open.kernel = told.kernel
LEFT JOIN op_site ON op_site.op_site_id = told.op_site_id
LEFT JOIN runs ON runs.call_id = op_site.call_id AND runs.kernel = told.kernel
WHERE told.op_site_id IS NOT NULL
        AND (told.op, told.kernel) IN (SELECT op, kernel FROM alike)
        AND runs.call_id IS NULL
    OR told.op_site_id IS NULL AND told.reason GLOB '* is a container'
        AND told.kernel NOT IN (SELECT kernel FROM trace_gap WHERE code = 'wrong-op')
UNION ALL
SELECT 'wrong-op', 'error', gap.kernel, NULL, 'Kernel `' || gap.kernel || '`: call chain ends at wrong op call site',
       'fix the call chain', gap.doc_line, gap.file, gap.line,
       gap.low || ' is called in `' || gap.holder || '`'
           || CASE WHEN gap.missing IS NOT NULL
               THEN ', which ' || gap.next || ' reaches by ' || gap.missing || ' (' || gap.places || ')'
               WHEN gap.next IS NOT NULL
               THEN ', which ' || gap.next || coalesce(' (' || gap.places || ')', '') || ' calls'
               ELSE ', which no step above leads to' || coalesce('; its callers: ' || gap.callers, '') END
           || CASE WHEN gap.missing IS NULL THEN coalesce('; runs below ' || shown.ops, '') || coalesce(open.sites, '')
               ELSE '' END,
       coalesce(gap.wrong, gap.upper) || gap.link || ' above ' || gap.low,
       coalesce(gap.wrong, gap.upper) || coalesce(' for ' || coalesce(gap.missing, gap.next), ''),
       ': call chain ends at wrong op call site, ' || coalesce(gap.wrong, gap.upper)
FROM trace_gap_text AS gap
LEFT JOIN shown ON shown.kernel = gap.kernel
LEFT JOIN open ON open.kernel = gap.kernel
WHERE gap.code = 'wrong-op'
ORDER BY 3, 4, 7, 5, 10, 11;
