-- Kernels that the source shows under an op and the document does not. Sources that the document never names are
-- outside what it covers: counted, and no finding.
-- Inputs: op_kernel, kernel_known_as, trace_kernel.
-- Fills: kernel_only_in_source.
INSERT INTO kernel_only_in_source (op, kernel, source, is_covered)
WITH traced (op, kernel) AS MATERIALIZED (SELECT DISTINCT op, kernel FROM op_kernel WHERE origin = 'traces')
SELECT op_kernel.op, known.name, op_kernel.source, op_kernel.source IN (SELECT source FROM trace_kernel)
FROM op_kernel
JOIN kernel_known_as AS known ON known.kernel = op_kernel.kernel
LEFT JOIN traced ON traced.op = op_kernel.op AND traced.kernel = known.name
WHERE op_kernel.origin = 'source' AND traced.op IS NULL
GROUP BY op_kernel.op, known.name, op_kernel.source;
