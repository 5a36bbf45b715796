-- Which conditions select a kernel, on the way from an op to it?
--   :kernel its name, or the part behind a '.' (GLOB); NULL: all
--   :op     'self.q_b_proj()', the brackets may be left out; NULL: all
--   :about  'architecture': only what asks of platform, architecture or capability; NULL: all conditions
-- Columns: the kernel, distance from its call, how ('call': a call of the way stands under the conditions; 'value': a
-- function of the way is handed on as a value there), what is called or handed on, place, what the conditions ask of
-- platform and the like (view guard_fact), all conditions, the classes that choose the kernel (as in kernels-of-op).
-- Of one shortest way each op site, kernel call and phase, so of one of these classes; the model's own conditions above
-- the op are left out. Ends at guards without one around them, whose numbers are smaller.
WITH RECURSIVE
    way (op_site_id, kernel, kernel_call, phase, position, call_id, op_position) AS MATERIALIZED (
        SELECT kernel_chain.op_site_id, kernel_chain.kernel, kernel_chain.kernel_call, kernel_chain.phase,
               kernel_chain.position, kernel_chain.call_id,
               max(CASE WHEN kernel_chain.call_id = op_site.call_id THEN kernel_chain.position END) OVER (
                   PARTITION BY kernel_chain.op_site_id, kernel_chain.kernel, kernel_chain.kernel_call,
                       kernel_chain.phase)
        FROM op_site
        JOIN kernel_chain ON kernel_chain.op_site_id = op_site.op_site_id
        WHERE (:op IS NULL OR op_site.op IN (:op, :op || '()', 'self.' || :op || '()'))
          AND (:kernel IS NULL OR kernel_chain.kernel GLOB :kernel OR kernel_chain.kernel GLOB '*.' || :kernel)
    ),
    step (kernel, distance, call_id) AS MATERIALIZED (
        SELECT kernel, min(position), call_id FROM way WHERE position <= op_position GROUP BY kernel, call_id
    ),
    -- The functions that make the calls, and the names of the tree that are used without a call, by their last parts.
    function (kernel, distance, file_id, qualname_id, last) AS MATERIALIZED (
        SELECT step.kernel, step.distance, scope.file_id, scope.qualname_id, name_part.last
        FROM step
        CROSS JOIN call ON call.call_id = step.call_id
        CROSS JOIN scope ON scope.scope_id = call.scope_id AND scope.scope_kind_id = 3 -- scope_kind 'function'
        CROSS JOIN name_part ON name_part.name_id = scope.qualname_id
    ),
    mention (last, reference_id) AS MATERIALIZED (
        SELECT name_part.last, referred.reference_id
        FROM referred
        CROSS JOIN name_part ON name_part.name_id = referred.name_id
    ),
    place (kernel, distance, how, name_id, scope_id, line, guard_id) AS MATERIALIZED (
        SELECT step.kernel, step.distance, 'call', call.callee_id, call.scope_id, call.line, call.guard_id
        FROM step
        JOIN call ON call.call_id = step.call_id
        UNION
        SELECT function.kernel, function.distance, 'value', referred.name_id, referred.scope_id, referred.line,
               referred.guard_id
        FROM function
        CROSS JOIN mention ON mention.last = function.last
        CROSS JOIN referred ON referred.reference_id = mention.reference_id
        WHERE referred.file_id = function.file_id OR EXISTS (
            SELECT 1
            FROM import
            WHERE import.import_id BETWEEN referred.file_id << 24 AND (referred.file_id + 1 << 24) - 1
              AND import.name_id = function.qualname_id)
    ),
    above (guard_id, around_id) AS (
        SELECT DISTINCT guard_id, guard_id FROM place WHERE guard_id IS NOT NULL
        UNION
        SELECT above.guard_id, guard.parent_id
        FROM above
        JOIN guard ON guard.guard_id = above.around_id
        WHERE guard.parent_id < guard.guard_id
    ),
    asked (guard_id, subject, asks) AS MATERIALIZED (
        SELECT DISTINCT above.guard_id, guard_fact.subject,
               CASE guard_fact.is_needed WHEN 1 THEN '' WHEN 0 THEN 'not ' ELSE 'perhaps ' END
                   || guard_fact.subject || ' ' || guard_fact.operator || ' ' || guard_fact.value
        FROM above
        JOIN guard_fact ON guard_fact.guard_id = above.around_id
    ),
    chosen (kernel, classes) AS MATERIALIZED (
        SELECT kernel, group_concat(class, ', ')
        FROM (SELECT DISTINCT kernel, class FROM op_variant
              WHERE class <> '' AND (:op IS NULL OR op IN (:op, :op || '()', 'self.' || :op || '()'))
              ORDER BY kernel, class)
        GROUP BY kernel
    )
SELECT place.kernel, place.distance, place.how, name.text AS what, source_file.file, place.line,
       scope_name.text AS function,
       (SELECT group_concat(asks, ', ')
        FROM (SELECT DISTINCT asks FROM asked WHERE asked.guard_id = place.guard_id ORDER BY asks)) AS asks,
       guard_chain.chain AS guard, chosen.classes
FROM place
JOIN guard_chain ON guard_chain.guard_id = place.guard_id AND guard_chain.chain <> ''
JOIN name ON name.name_id = place.name_id
JOIN scope ON scope.scope_id = place.scope_id
JOIN name AS scope_name ON scope_name.name_id = scope.qualname_id
JOIN source_file ON source_file.file_id = scope.file_id
LEFT JOIN chosen ON chosen.kernel = place.kernel
WHERE :about IS NULL OR place.guard_id IN (
    SELECT guard_id FROM asked WHERE subject IN ('platform', 'architecture', 'capability'))
ORDER BY place.kernel, place.distance, place.how, source_file.file, place.line, what, place.guard_id;
