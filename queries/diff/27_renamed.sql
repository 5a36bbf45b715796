-- Kernels of which the name alone changed: at a call, or in the tree.
-- Inputs: old and new; linked_edge, linked_kernel, scope, source_file, name; diff_function; diff_kernel_call, of which
-- kernels of the old side get their new names; diff_replaced, from which these are deleted. Makes for this connection:
--   diff_kernel_lone  side, kernel, source, scope_id: kernels of one side alone, with the function that defines them,
--                     where the tree does
--   diff_kernel_name  old_kernel, source, kernel
CREATE TEMP TABLE diff_kernel_lone AS
WITH
    lone (side, kernel, source, call_id) AS MATERIALIZED (
        SELECT min(side), kernel, source, min(call_id) FROM diff_kernel_call GROUP BY kernel, source
        HAVING min(side) = max(side)
    )
SELECT lone.side, lone.kernel, lone.source, edge.callee_scope AS scope_id
FROM lone
CROSS JOIN old.linked_kernel AS own ON own.call_id = lone.call_id AND own.kernel = lone.kernel
    AND own.source = lone.source
CROSS JOIN old.linked_edge AS edge ON edge.call_id = own.call_id AND edge.callee_scope IS NOT NULL
CROSS JOIN old.scope ON scope.scope_id = edge.callee_scope
CROSS JOIN old.source_file ON source_file.file_id = scope.file_id
CROSS JOIN old.name ON name.name_id = scope.qualname_id
WHERE lone.side = 'old' AND own.dotted = source_file.file || ':' || name.text
UNION
SELECT lone.side, lone.kernel, lone.source, edge.callee_scope
FROM lone
CROSS JOIN new.linked_kernel AS own ON own.call_id = lone.call_id AND own.kernel = lone.kernel
    AND own.source = lone.source
CROSS JOIN new.linked_edge AS edge ON edge.call_id = own.call_id AND edge.callee_scope IS NOT NULL
CROSS JOIN new.scope ON scope.scope_id = edge.callee_scope
CROSS JOIN new.source_file ON source_file.file_id = scope.file_id
CROSS JOIN new.name ON name.name_id = scope.qualname_id
WHERE lone.side = 'new' AND own.dotted = source_file.file || ':' || name.text;

CREATE TEMP TABLE diff_kernel_name AS
SELECT old_kernel, source, min(kernel) AS kernel
FROM (
    SELECT old_kernel, kernel, source FROM diff_replaced WHERE is_renamed
    UNION -- the function that defines it has another name, whoever calls it
    SELECT here.kernel, there.kernel, here.source
    FROM diff_kernel_lone AS here
    JOIN diff_function ON diff_function.old_scope = here.scope_id
    JOIN diff_kernel_lone AS there ON there.side = 'new' AND there.scope_id = diff_function.new_scope
        AND there.source = here.source
    WHERE here.side = 'old'
) AS renamed
WHERE NOT EXISTS (SELECT 1 FROM diff_kernel_call AS there WHERE there.side = 'new'
                  AND there.kernel = renamed.old_kernel AND there.source = renamed.source)
  AND NOT EXISTS (SELECT 1 FROM diff_kernel_call AS here WHERE here.side = 'old'
                  AND here.kernel = renamed.kernel AND here.source = renamed.source)
GROUP BY old_kernel, source
HAVING min(kernel) = max(kernel);

DELETE FROM diff_replaced
WHERE EXISTS (SELECT 1 FROM diff_kernel_name AS name WHERE name.old_kernel = diff_replaced.old_kernel
              AND name.source = diff_replaced.source AND name.kernel = diff_replaced.kernel);

UPDATE diff_kernel_call
SET kernel = diff_kernel_name.kernel
FROM diff_kernel_name
WHERE diff_kernel_call.side = 'old' AND diff_kernel_name.old_kernel = diff_kernel_call.kernel
  AND diff_kernel_name.source = diff_kernel_call.source;
