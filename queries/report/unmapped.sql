-- The kernels of the document that do not pass: those that no op runs with the reasons of their chains, those with
-- errors with the numbers of the issues.
-- Columns: kernel, is_mapped, reason.
SELECT trace_verdict.kernel, trace_verdict.is_mapped,
       CASE WHEN is_mapped AND issues IS NULL THEN 'the document says that it is not run'
           WHEN is_mapped THEN 'see ' || CASE WHEN instr(issues, ',') > 0 THEN 'issues ' ELSE 'issue ' END || issues
           ELSE coalesce((SELECT group_concat(reason, '; ')
                          FROM (SELECT DISTINCT reason FROM trace_match
                                WHERE trace_match.kernel = trace_verdict.kernel ORDER BY reason)),
                         'it has no chain') END AS reason
FROM trace_verdict
WHERE NOT is_passed
ORDER BY is_mapped, doc_line, kernel;
