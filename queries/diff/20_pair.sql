-- Calls that both versions have, of those that matter: of kernels and ops, and on the way from the one to the other.
-- Inputs: old and new; call, guard_chain; diff_wanted, diff_same, diff_call. Makes for this connection:
--   diff_pair      as diff_call; a file with the same bytes has the same calls at the same nodes
-- One that calls something else in the same place counts where it stands under the same conditions, or most of its
-- arguments are the same.
CREATE TEMP TABLE diff_pair (
    old_call INTEGER PRIMARY KEY, new_call INTEGER NOT NULL UNIQUE, is_other INTEGER NOT NULL, was TEXT, now TEXT
);

INSERT INTO diff_pair
SELECT call_id, call_id + (diff_same.new_file - diff_same.old_file << 24), 0, NULL, NULL
FROM diff_wanted
JOIN diff_same ON diff_same.old_file = call_id >> 24
WHERE side = 'old'
UNION
SELECT call_id + (diff_same.old_file - diff_same.new_file << 24), call_id, 0, NULL, NULL
FROM diff_wanted
JOIN diff_same ON diff_same.new_file = call_id >> 24
WHERE side = 'new';

INSERT INTO diff_pair
SELECT old_call, new_call, is_other, was, now
FROM diff_call
JOIN old.call AS here ON here.call_id = diff_call.old_call
JOIN new.call AS there ON there.call_id = diff_call.new_call
WHERE (EXISTS (SELECT 1 FROM diff_wanted WHERE side = 'old' AND call_id = old_call)
       OR EXISTS (SELECT 1 FROM diff_wanted WHERE side = 'new' AND call_id = new_call))
  AND (NOT is_other OR is_alike
       OR (SELECT chain FROM old.guard_chain AS guard WHERE guard.guard_id = here.guard_id)
          IS (SELECT chain FROM new.guard_chain AS guard WHERE guard.guard_id = there.guard_id));
