-- Link: what stands behind a check. Filled whole by optrace-link.

-- The rest of a block behind a check, "if scale is None: raise …" or "if rows == 0: return", and what runs where
-- there is something to do, "if x.shape[0] > 0:". It chooses between a call and none, not between calls, where the
-- other arm calls nothing that counts.
CREATE TABLE checked_arm (
    guard_id INTEGER PRIMARY KEY, -- as in dead_arm
    is_sure  INTEGER NOT NULL     -- 0: "if x == 0: return" where x is not known to be an amount: it may be a rank
) STRICT;
