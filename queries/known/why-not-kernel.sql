-- Which kernels are there, run or not: what why-not and explain may be asked of.
--   :kernel its name, or the part behind a '.'
-- Columns: the name, 1 where it is the one meant.
SELECT name, coalesce(name = :kernel OR substr(name, -length(:kernel) - 1) = '.' || :kernel, 0) AS is_meant
FROM (
    SELECT kernel AS name FROM linked_kernel
    UNION
    SELECT own.text
    FROM kernel_package
    CROSS JOIN name AS module ON module.text = package OR module.text > package || '.' AND module.text < package || '/'
    JOIN import ON import.module_id = module.name_id
    JOIN name AS own ON own.name_id = import.name_id
    WHERE package <> 'torch' AND own.text <> '*'
    UNION
    SELECT kernel FROM trace_kernel
)
ORDER BY is_meant DESC, name;
