-- The name by which the document knows each kernel of the source: its own, or without the module that tells it apart,
-- 'run_activation' for 'activation.run_activation'; its own where the document does not know it, or where its tables
-- have it by its own: a section of that name without the module is another kernel's, then.
-- Inputs: op_site_kernel, trace_kernel, trace_summary.
-- Fills: kernel_known_as.
INSERT INTO kernel_known_as (kernel, name)
SELECT each.kernel, coalesce(whole.kernel, max(part.kernel), each.kernel)
FROM (SELECT DISTINCT kernel FROM op_site_kernel WHERE origin = 'source') AS each
LEFT JOIN trace_kernel AS whole ON whole.kernel = each.kernel
LEFT JOIN trace_kernel AS part
    ON substr(each.kernel, instr(each.kernel, '.') + 1) = part.kernel AND each.kernel GLOB '[a-z_]*.*'
    AND each.kernel NOT IN (SELECT kernel FROM trace_summary WHERE kernel IS NOT NULL)
GROUP BY each.kernel;
