-- The kernels of the document that do not pass: those that no op runs with the reasons of their chains, those with
-- errors with the numbers of the issues. One reason of several chains is told once, with the place of each.
-- Columns: kernel, is_mapped, reason.
SELECT trace_verdict.kernel, trace_verdict.is_mapped,
       CASE WHEN is_mapped AND issues IS NULL THEN 'the document says that it is not run'
           WHEN is_mapped THEN 'see ' || CASE WHEN instr(issues, ',') > 0 THEN 'issues ' ELSE 'issue ' END || issues
           ELSE coalesce((SELECT group_concat(head || places, '; ')
                          FROM (SELECT head, group_concat(place, ', ') AS places
                                FROM (SELECT DISTINCT substr(reason, 1, length(reason) - length(place)) AS head, place
                                      FROM (SELECT reason, CASE WHEN instr(reason, ': ') = 0 THEN ''
                                                               ELSE substr(reason, instr(reason, ': ') + 2) END AS place
                                            FROM trace_match
                                            WHERE trace_match.kernel = trace_verdict.kernel)
                                      ORDER BY head, place)
                                GROUP BY head
                                ORDER BY head)),
                         'it has no chain') END AS reason
FROM trace_verdict
WHERE NOT is_passed
ORDER BY is_mapped, doc_line, kernel;
