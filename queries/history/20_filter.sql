-- Leaves ops and kernels that were asked for.
-- Inputs: history_filter (kind: 'op' or 'kernel'; pattern: a GLOB), which the program fills; history_kernel,
-- history_op, history_op_kernel, from which rows are deleted. With patterns of ops, kernels are those of these ops;
-- with patterns of kernels, ops are those of these kernels.
CREATE TEMP TABLE IF NOT EXISTS history_filter (kind TEXT NOT NULL, pattern TEXT NOT NULL);

DELETE FROM history_op_kernel
WHERE EXISTS (SELECT 1 FROM history_filter WHERE kind = 'op')
  AND NOT EXISTS (SELECT 1 FROM history_filter WHERE kind = 'op' AND (history_op_kernel.op GLOB pattern
                       OR history_op_kernel.op IN (pattern || '()', 'self.' || pattern || '()')))
   OR EXISTS (SELECT 1 FROM history_filter WHERE kind = 'kernel')
  AND NOT EXISTS (SELECT 1 FROM history_filter
                  WHERE kind = 'kernel' AND history_op_kernel.kernel GLOB pattern || ' (*)');

DELETE FROM history_op
WHERE EXISTS (SELECT 1 FROM history_filter WHERE kind = 'op')
  AND NOT EXISTS (SELECT 1 FROM history_filter WHERE kind = 'op' AND (history_op.op GLOB pattern
                       OR history_op.op IN (pattern || '()', 'self.' || pattern || '()')))
   OR EXISTS (SELECT 1 FROM history_filter WHERE kind = 'kernel')
  AND NOT EXISTS (SELECT 1 FROM history_op_kernel AS pair WHERE pair.op = history_op.op);

DELETE FROM history_kernel
WHERE EXISTS (SELECT 1 FROM history_filter WHERE kind = 'kernel')
  AND NOT EXISTS (SELECT 1 FROM history_filter WHERE kind = 'kernel' AND history_kernel.kernel GLOB pattern)
   OR EXISTS (SELECT 1 FROM history_filter WHERE kind = 'op')
  AND history_kernel.kernel || ' (' || history_kernel.source || ')' NOT IN (SELECT kernel FROM history_op_kernel);
