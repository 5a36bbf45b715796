-- What came of each kernel of the document.
--   is_mapped  1: a chain of it meets an op of the source
--   is_passed  1: mapped, said to run, and no error speaks of it: it runs below that op, its chains hold step by step,
--              package and call site agree
--   issues     numbers of the errors, '3, 7'; NULL: none
CREATE VIEW trace_verdict AS
SELECT trace_kernel.kernel, trace_kernel.category, trace_kernel.doc_line,
       EXISTS (SELECT 1 FROM trace_match
               WHERE trace_match.kernel = trace_kernel.kernel AND trace_match.op_site_id IS NOT NULL) AS is_mapped,
       EXISTS (SELECT 1 FROM trace_match
               WHERE trace_match.kernel = trace_kernel.kernel AND trace_match.op_site_id IS NOT NULL)
           AND error.issues IS NULL AND trace_kernel.kernel NOT IN (SELECT kernel FROM trace_idle) AS is_passed,
       error.issues
FROM trace_kernel
LEFT JOIN (
    SELECT kernel, group_concat(issue_id, ', ') AS issues
    FROM (SELECT kernel, issue_id FROM finding WHERE severity = 'error'
          UNION
          -- Of lines that the kernel's own refer to.
          SELECT trace_step.kernel, finding.issue_id
          FROM finding
          JOIN trace_step ON trace_step.shared_line = finding.doc_line
          WHERE finding.severity = 'error'
          ORDER BY 1, 2)
    GROUP BY kernel
) AS error ON error.kernel = trace_kernel.kernel;
