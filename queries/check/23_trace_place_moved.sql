-- A last step whose line is that of none of the calls that it may mean, in a document of another source: the call that
-- moved as far as the nearest line of the same file that is known, or that alone moved as far but for the lines between
-- the two; where all stand in one function, the nearest.
-- Inputs: trace_place, trace_way, trace_key, trace_call, trace_step, trace_own, call.
-- Fills: trace_place (call_id, is_sure).
UPDATE trace_place
SET call_id = other.call_id, is_sure = 1
FROM (
    WITH
        told (kernel, chain, leaf, place, key_id, file_id, line, call_id, is_sure) AS MATERIALIZED (
            SELECT way.kernel, way.chain, way.leaf, way.place, way.key_id, trace_key.file_id, trace_step.line,
                   trace_place.call_id, trace_place.is_sure
            FROM trace_place
            JOIN trace_way AS way ON way.kernel = trace_place.kernel AND way.chain = trace_place.chain
                AND way.leaf = trace_place.leaf AND way.place = trace_place.place
            JOIN trace_key ON trace_key.key_id = way.key_id
            JOIN trace_step ON trace_step.kernel = way.kernel AND trace_step.chain = way.chain
                AND trace_step.position = way.position
            WHERE trace_step.line IS NOT NULL AND trace_key.file_id = trace_place.call_id >> 24
                AND NOT EXISTS (SELECT 1 FROM trace_own)
        ),
        -- Of other calls: one that the step itself may mean says nothing of which it means.
        line (file_id, line, key_id, shift) AS MATERIALIZED (
            SELECT told.file_id, told.line, told.key_id, min(call.line - told.line)
            FROM told
            JOIN call ON call.call_id = told.call_id
            WHERE told.is_sure
            GROUP BY told.file_id, told.line, told.key_id
        ),
        -- How far the nearest known line moved: bare columns of min().
        open (kernel, chain, leaf, place, key_id, line, shift, distance) AS MATERIALIZED (
            SELECT told.kernel, told.chain, told.leaf, told.place, told.key_id, told.line, line.shift,
                   min(abs(line.line - told.line))
            FROM told
            LEFT JOIN line ON line.file_id = told.file_id AND line.key_id <> told.key_id
            WHERE NOT told.is_sure
            GROUP BY told.kernel, told.chain, told.leaf, told.place
        ),
        choice (kernel, chain, leaf, place, call_id, is_as_far, near, scopes, ordinal) AS (
            SELECT open.kernel, open.chain, open.leaf, open.place, call.call_id,
                   call.line - open.line IS open.shift,
                   sum(abs(call.line - open.line - open.shift) <= open.distance) OVER (
                       PARTITION BY open.kernel, open.chain, open.leaf, open.place),
                   (SELECT count(DISTINCT scope_id) FROM trace_call AS each
                    WHERE each.key_id = open.key_id AND each.is_here),
                   row_number() OVER (PARTITION BY open.kernel, open.chain, open.leaf, open.place
                       ORDER BY call.line - open.line IS NOT open.shift,
                           abs(call.line - open.line - coalesce(open.shift, 0)), call.call_id)
            FROM open
            JOIN trace_call ON trace_call.key_id = open.key_id AND trace_call.is_here
            JOIN call ON call.call_id = trace_call.call_id
        )
    SELECT kernel, chain, leaf, place, call_id
    FROM choice
    WHERE ordinal = 1 AND (is_as_far OR near = 1 OR scopes = 1)
) AS other
WHERE trace_place.kernel = other.kernel AND trace_place.chain = other.chain AND trace_place.leaf = other.leaf
    AND trace_place.place = other.place;
