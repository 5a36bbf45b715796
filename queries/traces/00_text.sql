-- What the line of a call shows.
-- Inputs: call, source_file, name, guard, guard_kind.
-- Fills: temp.trace_text (call_id, file, line, callee as written, told: the innermost condition above the call, as
-- written; NULL: none).
DROP VIEW IF EXISTS temp.trace_text;
CREATE TEMP VIEW trace_text AS
SELECT call.call_id, source_file.file, call.line, name.text AS callee,
       CASE
           WHEN guard_kind.operator = '' OR instr(test.text, ' ') = 0 THEN guard_kind.operator || test.text
           ELSE guard_kind.operator || '(' || test.text || ')'
       END AS told
FROM call
JOIN source_file ON source_file.file_id = call.call_id >> 24
JOIN name ON name.name_id = call.callee_id
LEFT JOIN guard ON guard.guard_id = call.guard_id
LEFT JOIN guard_kind ON guard_kind.guard_kind_id = guard.guard_kind_id
LEFT JOIN name AS test ON test.name_id = guard.test_id;
