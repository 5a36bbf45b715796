-- Link: what runs the first time alone. Filled whole by optrace-link.

-- Arms that run once for each key of a table, since they enter the key that their test asks for: what is launched there
-- is no part of each step.
CREATE TABLE once_arm (
    guard_id INTEGER PRIMARY KEY, -- as in dead_arm
    "table"  TEXT NOT NULL        -- the global that has the keys: 'COMPILED'
) STRICT;

-- The guards that stand in such an arm, and these arms.
--   guard_id
-- Derived for each guard by itself: name the guard. Ends as guard_chain does.
CREATE VIEW once_guard AS
SELECT innermost.guard_id
FROM guard AS innermost
WHERE EXISTS (
    WITH RECURSIVE chain (guard_id) AS (
        SELECT innermost.guard_id
        UNION ALL
        SELECT guard.parent_id
        FROM chain
        JOIN guard ON guard.guard_id = chain.guard_id
        WHERE guard.parent_id < guard.guard_id)
    SELECT 1
    FROM chain
    JOIN once_arm ON once_arm.guard_id = chain.guard_id);
