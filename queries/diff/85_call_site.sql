-- Call sites added and removed, and those of which only the line changed.
-- Inputs: old and new; call, scope, name, source_file; diff_file, diff_call with all calls. Writes diff_row. Call sites
-- of a function that moved are the same as before.
INSERT INTO diff_row (what, change, name, old_file, old_line)
SELECT 'call-site', 'removed', callee.text || ' in ' || caller.text, diff_file.file, call.line
FROM diff_file
JOIN old.call ON call.call_id BETWEEN diff_file.file_id << 24 AND (diff_file.file_id + 1 << 24) - 1
JOIN old.scope ON scope.scope_id = call.scope_id
JOIN old.name AS caller ON caller.name_id = scope.qualname_id
JOIN old.name AS callee ON callee.name_id = call.callee_id
WHERE diff_file.side = 'old' AND call.call_kind_id = 1
  AND NOT EXISTS (SELECT 1 FROM diff_call WHERE diff_call.old_call = call.call_id AND NOT diff_call.is_other);

INSERT INTO diff_row (what, change, name, new_file, new_line)
SELECT 'call-site', 'added', callee.text || ' in ' || caller.text, diff_file.file, call.line
FROM diff_file
JOIN new.call ON call.call_id BETWEEN diff_file.file_id << 24 AND (diff_file.file_id + 1 << 24) - 1
JOIN new.scope ON scope.scope_id = call.scope_id
JOIN new.name AS caller ON caller.name_id = scope.qualname_id
JOIN new.name AS callee ON callee.name_id = call.callee_id
WHERE diff_file.side = 'new' AND call.call_kind_id = 1
  AND call.call_id NOT IN (SELECT new_call FROM diff_call WHERE NOT is_other);

INSERT INTO diff_row (what, change, name, old_file, old_line, new_file, new_line)
SELECT 'call-site', 'line', callee.text || ' in ' || caller.text, old_file.file, here.line, new_file.file, there.line
FROM diff_call
JOIN old.call AS here ON here.call_id = diff_call.old_call
JOIN new.call AS there ON there.call_id = diff_call.new_call
JOIN new.scope AS scope ON scope.scope_id = there.scope_id
JOIN new.name AS caller ON caller.name_id = scope.qualname_id
JOIN new.name AS callee ON callee.name_id = there.callee_id
JOIN old.source_file AS old_file ON old_file.file_id = here.file_id
JOIN new.source_file AS new_file ON new_file.file_id = there.file_id
WHERE NOT diff_call.is_other AND (here.line <> there.line OR old_file.file <> new_file.file);
