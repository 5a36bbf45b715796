-- Lines that are to name a call which stands for several ops, by the one that no line beside them names: modules that
-- are passed to one function are called by one line of it.
-- Inputs: repair, trace_step, trace_link_text, op_site, call, name. Fills: repair (should).
WITH
    op (call_id, line, written, op) AS MATERIALIZED (
        SELECT DISTINCT trace_link_text.call_id, call.line, trace_link_text.text, op_site.op
        FROM trace_link_text
        JOIN op_site ON op_site.call_id = trace_link_text.call_id AND op_site.op GLOB '[A-Za-z_]*()'
        JOIN call ON call.call_id = op_site.call_id
        WHERE trace_link_text.call_id IN (
            SELECT call_id FROM op_site GROUP BY call_id HAVING count(DISTINCT op) > 1)
    ),
    free (repair_id, written, op) AS (
        SELECT repair.repair_id, op.written, min(op.op)
        FROM repair
        JOIN trace_step AS step ON step.doc_line = repair.doc_line
        JOIN op ON instr(repair.should, op.written) > 0
        LEFT JOIN trace_step AS beside ON beside.kernel = step.kernel AND beside.chain = step.chain
            AND beside.parent_position = step.parent_position AND beside.position <> step.position
            AND beside.line = op.line AND beside.callee || '()' = op.op
        WHERE repair.kind = 'replace' AND step.is_op AND beside.kernel IS NULL
        GROUP BY repair.repair_id, op.written
        HAVING count(DISTINCT op.op) = 1
    )
UPDATE repair
SET should = replace(should, free.written, '[' || free.op || substr(free.written, instr(free.written, '](')))
FROM free
WHERE free.repair_id = repair.repair_id;
