-- What the cross-validation counts, one row.
-- Columns: document (its name, NULL without one), kernels (of the document, else of the source), mapped, issues
--          (findings to fix), moved and other (findings that are notes).
SELECT (SELECT name FROM trace_document) AS document,
       CASE WHEN EXISTS (SELECT 1 FROM trace_kernel) THEN (SELECT count(*) FROM trace_kernel)
           ELSE (SELECT count(DISTINCT kernel) FROM op_site_kernel) END AS kernels,
       CASE WHEN EXISTS (SELECT 1 FROM trace_kernel)
           THEN (SELECT count(DISTINCT kernel) FROM trace_match WHERE op_site_id IS NOT NULL)
           ELSE (SELECT count(DISTINCT kernel) FROM op_site_kernel) END AS mapped,
       (SELECT count(*) FROM finding WHERE severity <> 'note') AS issues,
       (SELECT count(*) FROM finding WHERE code = 'op-moved') AS moved,
       (SELECT count(*) FROM finding WHERE severity = 'note' AND code <> 'op-moved') AS other;
