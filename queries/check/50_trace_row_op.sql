-- The ops that rows of the kernel → ops table name, by their last identifier, and the step of the kernel's chains of
-- that name: whether the ops of the kernel's chains are others, or should be.
-- Inputs: trace_op_claim, trace_step, trace_step_key, trace_key, trace_elsewhere, trace_match, trace_wanted,
-- trace_inner, op_site, op_site_kernel, kernel_known_as.
-- Fills: trace_row_op. An op that no chain names and that the source shows to run the kernel is right, and left out:
-- its chain is what lacks.
INSERT INTO trace_row_op (doc_line, position, kernel, op, name, class, step_line, is_container)
WITH
    claim (doc_line, position, kernel, op, plain, class) AS MATERIALIZED (
        SELECT doc_line, position, kernel, op,
               replace(CASE WHEN instr(op, ' (') > 0 THEN substr(op, 1, instr(op, ' (') - 1) ELSE op END, '()', ''),
               CASE WHEN instr(op, ' (') > 0 THEN rtrim(substr(op, instr(op, ' (') + 2), ')') ELSE note END
        FROM trace_op_claim
        WHERE is_name
    ),
    step (kernel, name, doc_line, is_op) AS MATERIALIZED (
        SELECT trace_step_key.kernel, trace_key.name, min(coalesce(trace_step.doc_line, shared_line)),
               max(trace_match.position IS NOT NULL OR elsewhere.kernel IS NOT NULL)
        FROM trace_step_key
        LEFT JOIN trace_elsewhere AS elsewhere ON elsewhere.kernel = trace_step_key.kernel
            AND elsewhere.chain = trace_step_key.chain AND elsewhere.position = trace_step_key.position
        JOIN trace_key ON trace_key.key_id = trace_step_key.key_id
        JOIN trace_step ON trace_step.kernel = trace_step_key.kernel AND trace_step.chain = trace_step_key.chain
            AND trace_step.position = trace_step_key.position
        LEFT JOIN trace_match ON trace_match.kernel = trace_step_key.kernel
            AND trace_match.chain = trace_step_key.chain AND trace_match.position = trace_step_key.position
            AND trace_match.op_site_id IS NOT NULL
            AND (trace_match.kernel, trace_match.chain) NOT IN (
                SELECT kernel, chain FROM trace_wanted WHERE chain IS NOT NULL)
        GROUP BY trace_step_key.kernel, trace_key.name
    ),
    run (kernel, name) AS MATERIALIZED (
        SELECT DISTINCT asked.kernel,
               replace(replace(op_site.op, rtrim(op_site.op, replace(op_site.op, '.', '')), ''), '()', '')
        FROM (SELECT DISTINCT kernel FROM claim) AS asked
        JOIN kernel_known_as AS known ON known.name = asked.kernel
        JOIN op_site_kernel ON op_site_kernel.kernel = known.kernel AND op_site_kernel.origin = 'source'
        JOIN op_site ON op_site.op_site_id = op_site_kernel.op_site_id
    )
SELECT claim.doc_line, claim.position, claim.kernel, claim.op, claim.name, claim.class, step.doc_line AS step_line,
       NOT step.is_op AND (claim.kernel IN (SELECT kernel FROM trace_match WHERE op_site_id IS NOT NULL)
           OR claim.kernel IN (SELECT kernel FROM trace_wanted)
           OR claim.kernel IN (SELECT kernel FROM trace_inner JOIN op_site USING (call_id))) AS is_container
FROM (SELECT *, replace(plain, rtrim(plain, replace(plain, '.', '')), '') AS name FROM claim) AS claim
LEFT JOIN step ON step.kernel = claim.kernel AND step.name = claim.name
LEFT JOIN run ON run.kernel = claim.kernel AND run.name = claim.name
WHERE step.kernel IS NOT NULL OR run.kernel IS NULL;
