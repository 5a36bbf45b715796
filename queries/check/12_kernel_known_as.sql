-- The name by which the document knows each kernel of the source: its own, or without the module that tells it apart,
-- 'run_activation' for 'activation.run_activation'; its own where the document does not know it.
-- Inputs: op_site_kernel, trace_kernel.
-- Fills: kernel_known_as.
INSERT INTO kernel_known_as (kernel, name)
SELECT each.kernel, coalesce(whole.kernel, max(part.kernel), each.kernel)
FROM (SELECT DISTINCT kernel FROM op_site_kernel WHERE origin = 'source') AS each
LEFT JOIN trace_kernel AS whole ON whole.kernel = each.kernel
LEFT JOIN trace_kernel AS part
    ON substr(each.kernel, instr(each.kernel, '.') + 1) = part.kernel AND each.kernel GLOB '[a-z_]*.*'
GROUP BY each.kernel;
