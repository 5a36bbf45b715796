-- Steps of the document whose caller is not the one named, with what stands wrong above them and what is missing.
-- Inputs: trace_way, trace_next, trace_place, trace_match, trace_key, trace_call, trace_route, call, op_site.
-- Fills: trace_gap, without callers. Where an op is among what stands wrong, or the op is what is missing, the chain
-- ends at a wrong op.
INSERT INTO trace_gap (kernel, chain, position, high, next, leaf, code, low_key, next_key, wrong, missing, places,
                       files, callers)
WITH
    place (call_id, callee, text, file) AS MATERIALIZED (
        SELECT call.call_id, name.text,
               source_file.file || ':' || call.line || coalesce((
                   SELECT ' or ' || group_concat(line, ' or ')
                   FROM (SELECT DISTINCT alike.line
                         FROM linked_edge AS own
                         CROSS JOIN linked_edge AS other ON other.callee_node = own.callee_node
                             AND other.call_id BETWEEN call.file_id << 24 AND (call.file_id + 1 << 24) - 1
                         CROSS JOIN call AS alike ON alike.call_id = other.call_id
                             AND alike.scope_id = call.scope_id AND alike.callee_id = call.callee_id
                         WHERE own.call_id = call.call_id AND alike.line <> call.line
                         ORDER BY alike.line)), ''),
               source_file.file
        FROM (SELECT DISTINCT call_id FROM trace_route WHERE place > 0) AS each
        CROSS JOIN call ON call.call_id = each.call_id
        JOIN name ON name.name_id = call.callee_id
        JOIN source_file ON source_file.file_id = call.file_id
    ),
    route (low, high, missing, places, files) AS MATERIALIZED (
        SELECT low, high, group_concat('`' || callee || '()`', ' ← '), group_concat(text, ', '),
               group_concat(file, ', ')
        FROM (
            SELECT trace_route.low, trace_route.high, place.callee, place.text, place.file
            FROM trace_route
            JOIN place ON place.call_id = trace_route.call_id
            WHERE trace_route.place > 0
            ORDER BY trace_route.low, trace_route.high, trace_route.place
        )
        GROUP BY low, high
    ),
    -- Bare columns of min().
    gap AS (
        SELECT step.kernel, step.chain, low.position, high.position AS high, next.position AS next,
               min(step.leaf) AS leaf, step.place, step.next AS next_place, low.key_id AS low_key,
               next.key_id AS next_key, high.key_id AS high_key
        FROM trace_next AS step
        JOIN trace_way AS low ON low.kernel = step.kernel AND low.chain = step.chain AND low.leaf = step.leaf
            AND low.place = step.place
        JOIN trace_way AS high ON high.kernel = step.kernel AND high.chain = step.chain AND high.leaf = step.leaf
            AND high.place = step.place + 1
        LEFT JOIN trace_way AS next ON next.kernel = step.kernel AND next.chain = step.chain
            AND next.leaf = step.leaf AND next.place = step.next
        WHERE step.next IS NOT step.place + 1 OR (low.key_id, next.key_id) IN (SELECT low, high FROM route)
        GROUP BY step.kernel, step.chain, low.position, high.position
    )
SELECT gap.kernel, gap.chain, gap.position, gap.high, gap.next, gap.leaf,
       CASE WHEN trace_match.reason GLOB '* is a container' THEN 'wrong-op'
           WHEN gap.next = gap.high THEN 'missing-steps'
           WHEN NOT EXISTS (
               SELECT 1
               FROM trace_place
               JOIN op_site ON op_site.call_id = trace_place.call_id
               WHERE trace_place.kernel = gap.kernel AND trace_place.chain = gap.chain
                   AND trace_place.leaf = gap.leaf AND trace_place.place <= gap.place)
               AND EXISTS (
               SELECT 1
               FROM trace_way
               JOIN trace_call ON trace_call.key_id = trace_way.key_id AND trace_call.is_here
               JOIN op_site ON op_site.call_id = trace_call.call_id
               WHERE trace_way.kernel = gap.kernel AND trace_way.chain = gap.chain AND trace_way.leaf = gap.leaf
                   AND trace_way.place > gap.place AND trace_way.place < coalesce(gap.next_place, 1000000))
           THEN 'wrong-op'
           WHEN NOT EXISTS (SELECT 1 FROM trace_call WHERE trace_call.key_id = gap.high_key AND trace_call.is_here)
           THEN 'step-not-found' ELSE 'wrong-caller' END,
       gap.low_key, gap.next_key,
       (SELECT group_concat('`' || callee || '()`', ' ← ')
        FROM (SELECT trace_key.callee
              FROM trace_way
              JOIN trace_key ON trace_key.key_id = trace_way.key_id
              WHERE trace_way.kernel = gap.kernel AND trace_way.chain = gap.chain AND trace_way.leaf = gap.leaf
                  AND trace_way.place > gap.place AND trace_way.place < gap.next_place
              ORDER BY trace_way.place)),
       route.missing,
       -- Of the caller itself, where it is what should stand there: the call that its step means.
       coalesce(route.places, (
           SELECT source_file.file || ':' || call.line
           FROM trace_place
           JOIN call ON call.call_id = trace_place.call_id
           JOIN source_file ON source_file.file_id = call.file_id
           WHERE trace_place.kernel = gap.kernel AND trace_place.chain = gap.chain AND trace_place.leaf = gap.leaf
               AND trace_place.place = gap.next_place)),
       route.files, NULL
FROM gap
JOIN trace_match ON trace_match.kernel = gap.kernel AND trace_match.chain = gap.chain AND trace_match.leaf = gap.leaf
LEFT JOIN route ON route.low = gap.low_key AND route.high = gap.next_key;
