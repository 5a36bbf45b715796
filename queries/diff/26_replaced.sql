-- Calls that launch another kernel than before.
-- Inputs: old and new; linked_edge; diff_pair, diff_function, diff_launch, diff_kernel_call. Makes for this connection:
--   diff_replaced     old_call, new_call, old_kernel, old_source, kernel, source: calls that both versions have, each
--                     of which launches one kernel that the other one does not, one of them itself; where the call is
--                     written otherwise, only if neither file has a call of the other kernel; is_renamed: the name
--                     alone is another
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
