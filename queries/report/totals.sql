-- What the cross-validation counts, one row.
-- Columns: document (its name, NULL without one), kernels (of the document, else of the source), mapped, passed, issues
--          (to fix: errors and warnings), errors, warnings, notes (issues of each severity), outside (the document's
--          categories with the number of their kernels that no op runs; NULL: none).
SELECT (SELECT name FROM trace_document) AS document,
       CASE WHEN EXISTS (SELECT 1 FROM trace_kernel) THEN (SELECT count(*) FROM trace_kernel)
           ELSE (SELECT count(DISTINCT kernel) FROM op_site_kernel) END AS kernels,
       CASE WHEN EXISTS (SELECT 1 FROM trace_kernel) THEN (SELECT coalesce(sum(is_mapped), 0) FROM trace_verdict)
           ELSE (SELECT count(DISTINCT kernel) FROM op_site_kernel) END AS mapped,
       (SELECT coalesce(sum(is_passed), 0) FROM trace_verdict) AS passed,
       (SELECT count(*) FROM issue WHERE severity <> 'note') AS issues,
       (SELECT count(*) FROM issue WHERE severity = 'error') AS errors,
       (SELECT count(*) FROM issue WHERE severity = 'warning') AS warnings,
       (SELECT count(*) FROM issue WHERE severity = 'note') AS notes,
       (SELECT group_concat(category || ' ' || kernels, ', ')
        FROM (SELECT coalesce(category, 'Other') AS category, count(*) AS kernels FROM trace_verdict
              WHERE NOT is_mapped GROUP BY 1 ORDER BY min(doc_line), 1)) AS outside;
