-- Which ops run other kernels in decode than in prefill?
--   :op     'self.attn_mqa()', the brackets may be left out; NULL: all
-- Columns: a row each kernel that one of the two phases runs and the other does not.
SELECT op, kernel, source, phase
FROM op_kernel
WHERE origin = 'source' AND phase <> 'any'
  AND (:op IS NULL OR op IN (:op, :op || '()', 'self.' || :op || '()'))
  AND NOT EXISTS (
      SELECT 1 FROM op_kernel AS other
      WHERE other.op = op_kernel.op AND other.kernel = op_kernel.kernel AND other.source = op_kernel.source
        AND other.origin = 'source' AND other.phase <> op_kernel.phase)
ORDER BY op, phase, source, kernel;
