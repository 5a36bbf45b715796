-- A step whose line is that of no call that it may mean: of the calls of one function that are ops, one below which the
-- kernel runs; of several, one below which the fewest others run that are traced through the step.
-- Inputs: trace_place, trace_way, trace_step, trace_run, call, op_site.
-- Fills: trace_place (call_id).
UPDATE trace_place
SET call_id = other.call_id
FROM (
    WITH
        step (kernel, chain, leaf, place, key_id, call_id, scope_id) AS MATERIALIZED (
            SELECT open.kernel, open.chain, open.leaf, open.place, way.key_id, open.call_id, call.scope_id
            FROM trace_place AS open
            JOIN trace_way AS way ON way.kernel = open.kernel AND way.chain = open.chain AND way.leaf = open.leaf
                AND way.place = open.place
            JOIN trace_step ON trace_step.kernel = way.kernel AND trace_step.chain = way.chain
                AND trace_step.position = way.position
            JOIN call ON call.call_id = open.call_id
            WHERE open.place > 0 AND trace_step.line IS NOT NULL AND trace_step.line <> call.line
                AND call.call_id IN (SELECT call_id FROM op_site)
        ),
        choice (kernel, chain, leaf, place, call_id, ordinal) AS (
            SELECT step.kernel, step.chain, step.leaf, step.place, trace_run.call_id,
                   row_number() OVER (PARTITION BY step.kernel, step.chain, step.leaf, step.place
                       ORDER BY trace_run.kernels, trace_run.call_id <> step.call_id, trace_run.call_id)
            FROM step
            JOIN trace_run ON trace_run.key_id = step.key_id AND trace_run.kernel = step.kernel
                AND trace_run.scope_id = step.scope_id
        )
    SELECT kernel, chain, leaf, place, call_id FROM choice WHERE ordinal = 1
) AS other
WHERE trace_place.kernel = other.kernel AND trace_place.chain = other.chain AND trace_place.leaf = other.leaf
    AND trace_place.place = other.place;
