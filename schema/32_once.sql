-- Link: what runs the first time alone. Filled whole by optrace-link.

-- Arms that run once for each key of a table, since they enter the key that their test asks for: what is launched there
-- is no part of each step.
CREATE TABLE once_arm (
    guard_id INTEGER PRIMARY KEY, -- as in dead_arm
    holder   TEXT NOT NULL        -- the global that has the keys: 'COMPILED'
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

-- Arms of a function that do not run below a call, for what stands before it, a test that an argument is not None, or a
-- store in a field of it: where the calls from there on hand the argument on (told_way). Filled where a configuration
-- is given.
CREATE TABLE told_arm (
    told_id  INTEGER NOT NULL, -- 1, 2, 3 …: the call and what stands before it
    node_id  INTEGER NOT NULL REFERENCES linked_node,
    guard_id INTEGER NOT NULL, -- as in dead_arm
    call_id  INTEGER NOT NULL,
    PRIMARY KEY (told_id, node_id, guard_id)
) STRICT, WITHOUT ROWID;

-- The calls that hand it on: the call itself, and those below it.
CREATE TABLE told_way (
    told_id     INTEGER NOT NULL, -- as in told_arm
    node_id     INTEGER NOT NULL REFERENCES linked_node, -- that calls
    step_call   INTEGER NOT NULL,
    callee_node INTEGER NOT NULL REFERENCES linked_node,
    PRIMARY KEY (told_id, node_id, step_call, callee_node)
) STRICT, WITHOUT ROWID;
