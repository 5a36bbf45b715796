-- Calls that launch another kernel than before, and kernels of which the name alone changed.
-- Inputs: old and new; linked_edge, kernel_edge, linked_kernel, scope, source_file, name; diff_pair, diff_function,
-- diff_launch; diff_kernel_call, of which kernels of the old side get their new names. Makes for this connection:
--   diff_kernel_name  old_kernel, source, kernel: kernels of which the name alone changed
--   diff_replaced     old_call, new_call, old_kernel, old_source, kernel, source: calls that both versions have, each
--                     of which launches one kernel that the other one does not, one of them itself; where the call is
--                     written otherwise, only if neither file has a call of the other kernel
CREATE TEMP TABLE diff_replaced (
    old_call INTEGER PRIMARY KEY, new_call INTEGER NOT NULL, old_kernel TEXT NOT NULL, old_source TEXT NOT NULL,
    kernel TEXT NOT NULL, source TEXT NOT NULL, is_renamed INTEGER NOT NULL
);

INSERT INTO diff_replaced
WITH
    lost (old_call, new_call, kernel, source, is_own) AS (
        SELECT diff_pair.old_call, diff_pair.new_call, min(here.kernel), min(here.source), max(here.is_own)
        FROM diff_pair
        JOIN diff_launch AS here ON here.side = 'old' AND here.call_id = diff_pair.old_call
        LEFT JOIN diff_launch AS there ON there.side = 'new' AND there.call_id = diff_pair.new_call
            AND there.kernel = here.kernel AND there.source = here.source
        WHERE there.kernel IS NULL
        GROUP BY diff_pair.old_call
        HAVING count(*) = 1
    ),
    gained (old_call, kernel, source, is_own) AS (
        SELECT diff_pair.old_call, min(there.kernel), min(there.source), max(there.is_own)
        FROM diff_pair
        JOIN diff_launch AS there ON there.side = 'new' AND there.call_id = diff_pair.new_call
        LEFT JOIN diff_launch AS here ON here.side = 'old' AND here.call_id = diff_pair.old_call
            AND here.kernel = there.kernel AND here.source = there.source
        WHERE here.kernel IS NULL
        GROUP BY diff_pair.old_call
        HAVING count(*) = 1
    )
SELECT lost.old_call, lost.new_call, lost.kernel, lost.source, gained.kernel, gained.source,
       lost.source = gained.source
       AND ('.' || lost.kernel GLOB '*.' || gained.kernel -- told apart by more or by less
            OR '.' || gained.kernel GLOB '*.' || lost.kernel
            OR EXISTS (
                SELECT 1
                FROM old.linked_edge AS here
                JOIN diff_function ON diff_function.old_scope = here.callee_scope
                JOIN new.linked_edge AS there ON there.callee_scope = diff_function.new_scope
                WHERE here.call_id = lost.old_call AND there.call_id = lost.new_call))
FROM lost
JOIN gained ON gained.old_call = lost.old_call
JOIN diff_pair ON diff_pair.old_call = lost.old_call
WHERE (lost.is_own OR gained.is_own)
  AND (NOT diff_pair.is_other
       OR NOT EXISTS (SELECT 1 FROM diff_kernel_call AS here
                      WHERE here.side = 'old' AND here.call_id >> 24 = lost.old_call >> 24
                        AND here.kernel = gained.kernel AND here.source = gained.source
                      UNION ALL
                      SELECT 1 FROM diff_kernel_call AS there
                      WHERE there.side = 'new' AND there.call_id >> 24 = lost.new_call >> 24
                        AND there.kernel = lost.kernel AND there.source = lost.source));

CREATE TEMP TABLE diff_kernel_name AS
WITH
    renamed (old_kernel, kernel, source) AS (
        SELECT old_kernel, kernel, source FROM diff_replaced WHERE is_renamed
        UNION -- the function that defines it has another name, whoever calls it
        SELECT here.kernel, there.kernel, here.source
        FROM old.kernel_edge AS here_edge
        JOIN diff_function ON diff_function.old_scope = here_edge.callee_scope
        JOIN new.kernel_edge AS there_edge ON there_edge.callee_scope = diff_function.new_scope
        JOIN old.linked_kernel AS here ON here.call_id = here_edge.call_id
        JOIN new.linked_kernel AS there ON there.call_id = there_edge.call_id AND there.source = here.source
        JOIN old.scope AS old_scope ON old_scope.scope_id = diff_function.old_scope
        JOIN old.source_file AS old_file ON old_file.file_id = old_scope.file_id
        JOIN old.name AS old_name ON old_name.name_id = old_scope.qualname_id
        JOIN new.scope AS new_scope ON new_scope.scope_id = diff_function.new_scope
        JOIN new.source_file AS new_file ON new_file.file_id = new_scope.file_id
        JOIN new.name AS new_name ON new_name.name_id = new_scope.qualname_id
        WHERE here.kernel <> there.kernel
          AND here.dotted = old_file.file || ':' || old_name.text
          AND there.dotted = new_file.file || ':' || new_name.text
    )
SELECT old_kernel, source, min(kernel) AS kernel
FROM renamed
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
