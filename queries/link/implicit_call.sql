-- Writes a call that Python makes by itself.
-- Parameters: ?1 call_id; ?2 scope_id; ?3 the kind, a row of call_kind; ?4 line; ?5 rank; ?6 callee_id; ?7 guard_id.
-- Fills: call. No row for a kind that call_kind does not have.
INSERT INTO call (call_id, scope_up, call_kind_id, line, col, early, callee_id, guard_up)
SELECT ?1, ?1 - ?2, call_kind_id, ?4, 0, (?1 & 16777215) - ?5, ?6, 2 * ?1 - ?7 FROM call_kind WHERE call_kind = ?3;
