-- Link: what stands behind a check. Filled whole by optrace-link.

-- The rest of a block behind a check: "if scale is None: raise …" or "if rows == 0: return". It chooses between a call
-- and none, not between calls.
CREATE TABLE checked_arm (
    guard_id INTEGER PRIMARY KEY -- as in dead_arm
) STRICT;
