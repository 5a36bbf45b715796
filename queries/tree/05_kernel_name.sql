-- Kernels of the tree that share a name are told apart by their module, those of one call by their place.
-- Inputs: linked_kernel, source_file.
-- Updates: linked_kernel.kernel, '_fwd_kernel' to 'extend_attention._fwd_kernel': as many parts of the dotted name as
-- no other has. A name that only one has stays. linked_kernel.place.
-- A step takes one part of the module's name, so the walk ends with it.
UPDATE linked_kernel
SET kernel = told.name
FROM (
    WITH RECURSIVE
        own (dotted, kernel) AS MATERIALIZED (
            SELECT DISTINCT dotted, kernel FROM linked_kernel WHERE dotted GLOB '*:*'
        ),
        suffix (dotted, name, rest, parts) AS (
            SELECT own.dotted, own.kernel, source_file.module, 0
            FROM own
            JOIN source_file ON source_file.file = substr(own.dotted, 1, instr(own.dotted, ':') - 1)
            WHERE own.kernel IN (SELECT kernel FROM own GROUP BY kernel HAVING count(*) > 1)
            UNION ALL
            SELECT dotted, replace(rest, rtrim(rest, replace(rest, '.', '')), '') || '.' || name,
                   rtrim(rtrim(rest, replace(rest, '.', '')), '.'), parts + 1
            FROM suffix
            WHERE rest <> ''
        ),
        shared (name, dotted_count) AS MATERIALIZED (
            SELECT name, count(DISTINCT dotted) FROM suffix GROUP BY name
        )
    -- The first that nothing else has, by the bare column of min(); else the longest.
    SELECT suffix.dotted, suffix.name,
           min(CASE WHEN shared.dotted_count = 1 THEN suffix.parts ELSE 1000 - suffix.parts END)
    FROM suffix
    JOIN shared ON shared.name = suffix.name
    GROUP BY suffix.dotted
) AS told
WHERE linked_kernel.dotted = told.dotted;

UPDATE linked_kernel
SET place = (
    SELECT count(*) FROM linked_kernel AS before
    WHERE before.call_id = linked_kernel.call_id AND before.dotted < linked_kernel.dotted
)
WHERE call_id IN (SELECT call_id FROM linked_kernel GROUP BY call_id HAVING count(*) > 1);
