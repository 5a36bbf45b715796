-- Calls that the steps between two speak of that are no call and its caller: at lines that they link to, or that those
-- beside them link to, which hang from the same step: these are calls of others.
-- Inputs: trace_way, trace_hold, trace_far, trace_moved, trace_key, trace_call, trace_step, trace_step_key, call.
-- Fills: trace_hint.
INSERT INTO trace_hint (low, high, call_id, is_told)
WITH
    asked (low, high) AS MATERIALIZED (
        SELECT low, high FROM trace_far WHERE low NOT IN (SELECT key_id FROM trace_moved WHERE op_site_id > 0)
    ),
    -- Lines of a step that does not hold and of those above it.
    line (low, high, file_id, line) AS MATERIALIZED (
        SELECT DISTINCT low.key_id, high.key_id, trace_key.file_id, trace_step.line
        FROM trace_way AS low
        JOIN trace_way AS next ON next.kernel = low.kernel AND next.chain = low.chain
            AND next.leaf = low.leaf AND next.place = low.place + 1
        JOIN trace_way AS high ON high.kernel = low.kernel AND high.chain = low.chain
            AND high.leaf = low.leaf AND high.place BETWEEN low.place + 1 AND low.place + 4
        JOIN trace_way AS told ON told.kernel = low.kernel AND told.chain = low.chain
            AND told.leaf = low.leaf AND told.place BETWEEN low.place AND high.place - 1
        JOIN trace_key ON trace_key.key_id = told.key_id
        JOIN trace_step ON trace_step.kernel = told.kernel AND trace_step.chain = told.chain
            AND trace_step.position = told.position
        WHERE (low.key_id, high.key_id) IN (SELECT low, high FROM asked) AND trace_step.line IS NOT NULL
            AND NOT EXISTS (
                SELECT 1 FROM trace_hold AS hold WHERE hold.low = low.key_id AND hold.high = next.key_id)
    ),
    there (file_id, line, call_id) AS MATERIALIZED (
        SELECT file.file_id, call.line, call.call_id
        FROM (SELECT DISTINCT file_id FROM line) AS file
        CROSS JOIN call ON call.call_id BETWEEN file.file_id << 24 AND (file.file_id + 1 << 24) - 1
    ),
    told (low, high, call_id) AS MATERIALIZED (
        SELECT line.low, line.high, there.call_id
        FROM line
        JOIN there ON there.file_id = line.file_id AND there.line = line.line
    ),
    -- Calls at lines that the steps beside it link to, which hang from the same one: those of others.
    broken (kernel, chain, position, low, high) AS MATERIALIZED (
        SELECT DISTINCT low.kernel, low.chain, low.position, low.key_id, high.key_id
        FROM trace_way AS low
        JOIN trace_way AS high ON high.kernel = low.kernel AND high.chain = low.chain AND high.leaf = low.leaf
            AND high.place BETWEEN low.place + 2 AND low.place + 4
        WHERE (low.key_id, high.key_id) IN (SELECT low, high FROM asked)
    ),
    follower (kernel, chain, position, call_id) AS MATERIALIZED (
        SELECT DISTINCT step.kernel, step.chain, step.parent_position, call.call_id
        FROM (SELECT DISTINCT kernel, chain FROM broken) AS each
        CROSS JOIN trace_step AS step ON step.kernel = each.kernel AND step.chain = each.chain
        CROSS JOIN trace_step_key AS key ON key.kernel = step.kernel AND key.chain = step.chain
            AND key.position = step.position
        CROSS JOIN trace_call ON trace_call.key_id = key.key_id AND trace_call.is_here
        CROSS JOIN call ON call.call_id = trace_call.call_id AND call.line = step.line
        WHERE (step.kernel, step.chain, step.parent_position) IN (SELECT kernel, chain, position FROM broken)
    ),
    beside (low, high, call_id) AS MATERIALIZED (
        SELECT DISTINCT broken.low, broken.high, follower.call_id
        FROM broken
        JOIN follower ON follower.kernel = broken.kernel AND follower.chain = broken.chain
            AND follower.position = broken.position
    )
SELECT low, high, call_id, 1 FROM told
UNION
SELECT low, high, call_id, 0 FROM beside;
