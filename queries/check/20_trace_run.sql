-- Of the op calls that a key may mean, those below which a kernel runs that the document traces through it, and how
-- many of these kernels run there: the fewer, the more surely a call is the one that leads to its own. Calls elsewhere
-- count where the file of the key makes none that is an op.
-- Inputs: trace_way, trace_call, op_site, op_site_kernel.
-- Fills: trace_run.
INSERT INTO trace_run (key_id, kernel, call_id, scope_id, kernels)
WITH
    asked (key_id, kernel) AS MATERIALIZED (
        SELECT DISTINCT key_id, kernel FROM trace_way WHERE place > 0 AND key_id IS NOT NULL
    ),
    meant (key_id, call_id, scope_id) AS MATERIALIZED (
        SELECT key_id, call_id, scope_id
        FROM (SELECT trace_call.*, max(trace_call.is_here) OVER (PARTITION BY trace_call.key_id) AS is_any_here
              FROM (SELECT DISTINCT key_id FROM asked) AS each
              CROSS JOIN trace_call ON trace_call.key_id = each.key_id
              WHERE trace_call.call_id IN (SELECT call_id FROM op_site))
        WHERE is_here = is_any_here
    ),
    runs (call_id, kernel) AS MATERIALIZED (
        SELECT DISTINCT op_site.call_id, own.kernel
        FROM op_site
        CROSS JOIN op_site_kernel AS own ON own.op_site_id = op_site.op_site_id AND own.origin = 'source'
        WHERE op_site.call_id IN (SELECT call_id FROM meant)
    )
SELECT meant.key_id, asked.kernel, meant.call_id, meant.scope_id,
       count(*) OVER (PARTITION BY meant.key_id, meant.call_id)
FROM meant
CROSS JOIN asked ON asked.key_id = meant.key_id
CROSS JOIN runs ON runs.call_id = meant.call_id AND runs.kernel = asked.kernel;
