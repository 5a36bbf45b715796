-- Kernels in reach added and removed.
-- Inputs: old and new; kernel_site. Writes diff_row. A kernel is its name and source; its place is
-- its first call.
INSERT INTO diff_row
WITH
    here (side, kernel, source, place) AS MATERIALIZED (
        SELECT 'old', kernel, source, min(printf('%s:%09d', file, line)) FROM old.kernel_site GROUP BY kernel, source
        UNION ALL
        SELECT 'new', kernel, source, min(printf('%s:%09d', file, line)) FROM new.kernel_site GROUP BY kernel, source
    ),
    lone (side, kernel, source, file, line) AS (
        SELECT min(side), kernel, source, substr(min(place), 1, length(min(place)) - 10),
               CAST(substr(min(place), -9) AS INTEGER)
        FROM here
        GROUP BY kernel, source
        HAVING count(*) = 1
    )
SELECT 'kernel', CASE side WHEN 'old' THEN 'removed' ELSE 'added' END, kernel || ' (' || source || ')',
       CASE side WHEN 'old' THEN file END, CASE side WHEN 'old' THEN line END,
       CASE side WHEN 'new' THEN file END, CASE side WHEN 'new' THEN line END, NULL
FROM lone;
