-- A step whose line is that of no call that it may mean: of the calls of one function, one whose guards do not deny
-- what those of the kernel's call ask of a name ('residual is None', 'residual is not None').
-- Inputs: trace_place, trace_way, trace_step, trace_call, call, guard, guard_kind, name.
-- Fills: trace_place (call_id). A guard has a smaller number than those inside it, so the walk ends.
UPDATE trace_place
SET call_id = other.call_id
FROM (
    WITH RECURSIVE
        step (kernel, chain, leaf, place, key_id, call_id, scope_id, root_call) AS MATERIALIZED (
            SELECT open.kernel, open.chain, open.leaf, open.place, way.key_id, open.call_id, call.scope_id, root.call_id
            FROM trace_place AS open
            JOIN trace_way AS way ON way.kernel = open.kernel AND way.chain = open.chain AND way.leaf = open.leaf
                AND way.place = open.place
            JOIN trace_step ON trace_step.kernel = way.kernel AND trace_step.chain = way.chain
                AND trace_step.position = way.position
            JOIN call ON call.call_id = open.call_id
            JOIN trace_place AS root ON root.kernel = open.kernel AND root.chain = open.chain AND root.leaf = open.leaf
                AND root.place = 0
            WHERE open.place > 0 AND trace_step.line IS NOT NULL AND trace_step.line <> call.line
        ),
        choice (kernel, chain, leaf, place, root_call, call_id, is_chosen) AS MATERIALIZED (
            SELECT step.kernel, step.chain, step.leaf, step.place, step.root_call, trace_call.call_id,
                   trace_call.call_id = step.call_id
            FROM step
            JOIN trace_call ON trace_call.key_id = step.key_id AND trace_call.is_here
                AND trace_call.scope_id = step.scope_id
            WHERE (SELECT count(*) FROM trace_call AS each
                   WHERE each.key_id = step.key_id AND each.is_here AND each.scope_id = step.scope_id) > 1
        ),
        above (call_id, guard_id) AS (
            SELECT call.call_id, call.guard_id
            FROM (SELECT call_id FROM choice UNION SELECT root_call FROM choice) AS asked
            JOIN call ON call.call_id = asked.call_id
            WHERE call.guard_id IS NOT NULL
            UNION
            SELECT above.call_id, guard.parent_id
            FROM above
            JOIN guard ON guard.guard_id = above.guard_id
            WHERE guard.parent_id < guard.guard_id
        ),
        asks (call_id, name, is_none) AS MATERIALIZED (
            SELECT above.call_id, substr(test.text, 1, instr(test.text, ' is ') - 1),
                   (test.text GLOB '* is None') = (guard_kind.operator = '')
            FROM above
            JOIN guard ON guard.guard_id = above.guard_id
            JOIN guard_kind ON guard_kind.guard_kind_id = guard.guard_kind_id AND guard_kind.operator IN ('', 'not ')
            JOIN name AS test ON test.name_id = guard.test_id
            WHERE replace(replace(test.text, ' is not None', ''), ' is None', '') NOT GLOB '*[^A-Za-z0-9_.]*'
                AND test.text GLOB '* is *None'
        ),
        denied (kernel, chain, leaf, place, call_id) AS MATERIALIZED (
            SELECT DISTINCT choice.kernel, choice.chain, choice.leaf, choice.place, choice.call_id
            FROM choice
            JOIN asks AS root ON root.call_id = choice.root_call
            JOIN asks AS own ON own.call_id = choice.call_id AND own.name = root.name AND own.is_none <> root.is_none
        )
    SELECT choice.kernel, choice.chain, choice.leaf, choice.place, min(choice.call_id) AS call_id
    FROM choice
    LEFT JOIN denied USING (kernel, chain, leaf, place, call_id)
    WHERE denied.kernel IS NULL AND (choice.kernel, choice.chain, choice.leaf, choice.place) IN (
        SELECT denied.kernel, denied.chain, denied.leaf, denied.place
        FROM denied
        JOIN choice AS chosen USING (kernel, chain, leaf, place, call_id)
        WHERE chosen.is_chosen)
    GROUP BY choice.kernel, choice.chain, choice.leaf, choice.place
) AS other
WHERE trace_place.kernel = other.kernel AND trace_place.chain = other.chain AND trace_place.leaf = other.leaf
    AND trace_place.place = other.place;
