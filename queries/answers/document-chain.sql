-- What does the kernel traces document say about a kernel?
--   :kernel its name; NULL: all
-- Columns: its chains line by line, indented, with the source file that each link belongs to.
SELECT trace_step.kernel, trace_step.chain, trace_step.position,
       printf('%*s%s', 2 * trace_step.depth, '', coalesce(trace_step.callee, '')) AS step,
       coalesce(trace_step_source.file, trace_step.file) AS file, trace_step.line, trace_step.note,
       trace_step.path_label, trace_step_source.file IS NOT NULL AS is_in_source, trace_step.doc_line
FROM trace_step
LEFT JOIN trace_step_source ON trace_step_source.doc_line = trace_step.doc_line
WHERE :kernel IS NULL OR trace_step.kernel = :kernel
ORDER BY trace_step.doc_line;
