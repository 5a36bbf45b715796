-- The callers of the functions above whose call the document names none: of resolved edges those, else calls by the
-- name of a function in its file and in those that import it, and 'self.name()' in the class of a method.
-- Inputs: trace_step, trace_step_key, trace_anchor, trace_call, trace_gap, trace_gone_way, linked_node, linked_edge,
-- scope, call, import.
-- Fills: trace_caller.
INSERT INTO trace_caller (kernel, chain, position, call_id, place)
WITH
    -- Lines without a call, or with one that the source does not have, above a step that is known.
    open_step (kernel, chain, position, scope_id) AS MATERIALIZED (
        SELECT step.kernel, step.chain, step.position, call.scope_id
        FROM trace_step AS step
        JOIN trace_anchor AS low ON low.kernel = step.kernel AND low.chain = step.chain
            AND low.position = step.parent_position
        JOIN call ON call.call_id = low.call_id
        LEFT JOIN trace_step_key AS own ON own.kernel = step.kernel AND own.chain = step.chain
            AND own.position = step.position
        WHERE own.key_id IS NULL
            OR own.key_id NOT IN (SELECT key_id FROM trace_call)
                AND (step.kernel, step.chain, step.position) NOT IN (
                    SELECT kernel, chain, position FROM trace_gone_way)
                AND NOT EXISTS (
                    SELECT 1 FROM trace_gap
                    WHERE trace_gap.kernel = step.kernel AND trace_gap.chain = step.chain
                        AND trace_gap.high = step.position AND trace_gap.next IS NOT NULL)
    ),
    -- Functions that are known by their name alone, and methods with their class.
    holder (scope_id, file_id, name_id, called, class) AS MATERIALIZED (
        SELECT scope.scope_id, scope.file_id, name.name_id,
               CASE WHEN instr(name.text, '.') = 0 THEN name.text ELSE 'self.' || qualname.last END,
               CASE WHEN instr(name.text, '.') = 0 THEN NULL
                   ELSE substr(name.text, 1, length(name.text) - length(qualname.last)) END
        FROM scope
        JOIN name ON name.name_id = scope.qualname_id
        JOIN name_part AS qualname ON qualname.name_id = scope.qualname_id
        WHERE scope.scope_id IN (SELECT scope_id FROM open_step) AND scope.scope_kind_id = 3
    ),
    edge (scope_id, call_id) AS MATERIALIZED (
        SELECT DISTINCT holder.scope_id, linked_edge.call_id
        FROM holder
        JOIN linked_node ON linked_node.scope_id = holder.scope_id
        JOIN linked_edge ON linked_edge.callee_node = linked_node.node_id
    ),
    file (scope_id, file_id) AS MATERIALIZED (
        SELECT scope_id, file_id FROM holder
        UNION
        SELECT holder.scope_id, import.file_id
        FROM import -- once, rather than an index of all imports
        CROSS JOIN holder ON holder.name_id = import.name_id AND holder.class IS NULL
        CROSS JOIN source_file ON source_file.file_id = holder.file_id
        CROSS JOIN name AS module ON module.name_id = import.module_id AND module.text = source_file.module
        WHERE import.alias_id IS NULL
    ),
    named (scope_id, call_id) AS MATERIALIZED (
        SELECT holder.scope_id, call.call_id
        FROM holder
        CROSS JOIN file ON file.scope_id = holder.scope_id
        CROSS JOIN name ON name.text = holder.called
        CROSS JOIN call ON call.call_id BETWEEN file.file_id << 24 AND (file.file_id + 1 << 24) - 1
            AND +call.callee_id = name.name_id -- no index of all calls for this
        CROSS JOIN scope AS caller ON caller.scope_id = call.scope_id
        CROSS JOIN name AS qualname ON qualname.name_id = caller.qualname_id
        WHERE holder.scope_id NOT IN (SELECT scope_id FROM edge) AND call.scope_id <> holder.scope_id
            AND (holder.class IS NULL OR substr(qualname.text, 1, length(holder.class)) = holder.class)
    )
SELECT open_step.kernel, open_step.chain, open_step.position, caller.call_id,
       row_number() OVER (PARTITION BY open_step.kernel, open_step.chain, open_step.position
           ORDER BY call.line IS NOT step.line OR call.call_id >> 24 IS NOT told.file_id, called.last IS NOT told.name,
               instr(coalesce(step.note, '') || ' ', 'on as ' || callee.text || '() L' || call.line || ' ') > 0,
               anchor.kernel IS NOT NULL, caller.call_id)
FROM open_step
JOIN (SELECT * FROM edge UNION SELECT * FROM named) AS caller ON caller.scope_id = open_step.scope_id
-- First the one at the line that the step links to, then those of the name that it has, that are not the call which it
-- is said to go on as, and that no chain of the kernel names.
JOIN trace_step AS step ON step.kernel = open_step.kernel AND step.chain = open_step.chain
    AND step.position = open_step.position
JOIN call ON call.call_id = caller.call_id
JOIN name_part AS called ON called.name_id = call.callee_id
JOIN name AS callee ON callee.name_id = call.callee_id
LEFT JOIN trace_step_key ON trace_step_key.kernel = open_step.kernel AND trace_step_key.chain = open_step.chain
    AND trace_step_key.position = open_step.position
LEFT JOIN trace_key AS told ON told.key_id = trace_step_key.key_id
LEFT JOIN (SELECT DISTINCT kernel, call_id FROM trace_anchor) AS anchor ON anchor.kernel = open_step.kernel
    AND anchor.call_id = caller.call_id;
