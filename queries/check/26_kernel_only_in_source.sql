-- Kernels that the source shows under an op and the document does not. Sources that the document never names are
-- outside what it covers: counted, and no finding.
-- Inputs: op_kernel, trace_kernel.
-- Fills: kernel_only_in_source.
INSERT INTO kernel_only_in_source (op, kernel, source, is_covered)
SELECT op, kernel, source, source IN (SELECT source FROM trace_kernel)
FROM op_kernel
WHERE origin = 'source'
    AND (op, kernel) NOT IN (SELECT op, kernel FROM op_kernel WHERE origin = 'traces')
GROUP BY op, kernel, source;
