-- By which calls does an op come to a kernel?
--   :kernel its name, or the part behind a '.'; NULL: all
--   :op     'self.q_b_proj()', the brackets may be left out; NULL: all
-- Columns: one shortest chain for each root (model), op site, kernel call and phase, from the kernel call
-- (position 0) up; the conditions above each call.
SELECT op_site.model, op_site.op, op_site.file AS op_file, op_site.line AS op_line,
       kernel_chain.kernel, kernel_chain.phase, kernel_chain.position,
       kernel_chain.callee, kernel_chain.file, kernel_chain.line, call_site.guard
FROM op_site
JOIN kernel_chain ON kernel_chain.op_site_id = op_site.op_site_id
JOIN call_site ON call_site.call_id = kernel_chain.call_id
WHERE (:op IS NULL OR op_site.op IN (:op, :op || '()', 'self.' || :op || '()'))
  AND (:kernel IS NULL OR kernel_chain.kernel = :kernel
       OR substr(kernel_chain.kernel, -length(:kernel) - 1) = '.' || :kernel)
ORDER BY op_site.model, op_site.op, op_site.file, op_site.line, op_site.op_site_id, kernel_chain.kernel,
         kernel_chain.kernel_call, kernel_chain.phase, kernel_chain.position, kernel_chain.call_id;
