-- Link: what the guards came to. Filled whole by optrace-link.

-- Arms of branching nodes that the analysis proved not to run on the linked platform, for a node.
CREATE TABLE dead_arm (
    node_id  INTEGER NOT NULL REFERENCES linked_node,
    guard_id INTEGER NOT NULL,
    reason   TEXT NOT NULL,  -- '_is_hip' where a platform constant decides; '' where none does
    is_platform INTEGER NOT NULL CHECK (is_platform IN (0, 1)),
    PRIMARY KEY (node_id, guard_id)
) STRICT, WITHOUT ROWID;

-- Where a call below a dead arm would go, resolved but not entered.
CREATE TABLE dead_call (
    call_id     INTEGER NOT NULL,
    caller_node INTEGER NOT NULL REFERENCES linked_node,
    guard_id    INTEGER NOT NULL,       -- the dead arm
    callee_scope INTEGER REFERENCES scope, -- a function of the tree
    external_id INTEGER REFERENCES name,   -- or a dotted name
    module_class INTEGER REFERENCES scope,
    PRIMARY KEY (call_id, caller_node)
) STRICT, WITHOUT ROWID;

-- Enum members that a guard compares with: the label of a path ('MHA', 'MLA_FUSED_ROPE').
CREATE TABLE guard_label (
    guard_id INTEGER PRIMARY KEY,
    enum     TEXT NOT NULL,  -- AttnForwardMethod
    label    TEXT NOT NULL   -- MLA
) STRICT;

-- Where functions hand back such members: the return statements of one, and the calls that are true there.
CREATE TABLE label_place (
    place    INTEGER NOT NULL, -- file * 2^24 + node of the return statement
    test     TEXT NOT NULL,    -- forward_batch.forward_mode.is_extend(); a row of each place is ''
    enum     TEXT NOT NULL,
    label    TEXT NOT NULL,
    PRIMARY KEY (place, test)
) STRICT, WITHOUT ROWID;

-- The conditions from a function down to a guard that stay open in one context of the function: of the others an arm
-- is dead. 'a and not (b)'; NULL where none is open.
--   node_id, guard_id, chain
-- Derived for each pair by itself: name the node and the guard. Ends as guard_chain does.
CREATE VIEW open_guard AS
SELECT linked_node.node_id, innermost.guard_id, (
    WITH RECURSIVE chain (above_id, text, level) AS (
        SELECT innermost.guard_id, NULL, 0
        UNION ALL
        SELECT CASE WHEN guard.parent_id < guard.guard_id THEN guard.parent_id END,
               CASE WHEN NOT EXISTS (
                       SELECT 1
                       FROM dead_arm -- the other arm
                       WHERE dead_arm.node_id = linked_node.node_id
                           AND dead_arm.guard_id = guard.guard_id + 1 - 2 * (guard.guard_id & 1))
                   THEN rtrim(guard_kind.operator
                       || CASE WHEN guard.is_closed THEN test.text ELSE '(' || test.text || ')' END)
               END,
               chain.level + 1
        FROM chain
        JOIN guard ON guard.guard_id = chain.above_id
        JOIN guard_kind ON guard_kind.guard_kind_id = guard.guard_kind_id
        JOIN name AS test ON test.name_id = guard.test_id
    )
    SELECT group_concat(text, ' and ')
    FROM (SELECT text FROM chain WHERE text IS NOT NULL ORDER BY level DESC)
) AS chain
FROM linked_node
CROSS JOIN guard AS innermost;

-- Calls that a condition asks for: in the true arm of a test, a handler or a case, or in a block there. What an else or
-- the rest of a block calls is the rule, and these are exceptions.
--   call_id
CREATE VIEW asked_call AS
SELECT call.call_id
FROM call
JOIN guard ON guard.guard_id = call.guard_id
LEFT JOIN guard AS above ON above.guard_id = guard.parent_id
-- Kinds of arms: 1 the true one, 4 to 7 what is a block of its own, 8 and 9 handlers and cases.
WHERE CASE WHEN guard.guard_kind_id BETWEEN 4 AND 7 THEN above.guard_kind_id ELSE guard.guard_kind_id END IN (1, 8, 9);

-- Why an arm is dead: the parts of its condition that have a value, and where that comes from. Written where a
-- configuration is given.
CREATE TABLE guard_reason (
    node_id  INTEGER NOT NULL REFERENCES linked_node,
    guard_id INTEGER NOT NULL, -- the dead arm, as in dead_arm
    position INTEGER NOT NULL, -- in the order of the condition
    text     TEXT NOT NULL,    -- the part as written: 'self.q_lora_rank'
    value    TEXT NOT NULL,    -- '1536'; of several, 'a or b'
    setting  TEXT,             -- the name of the configuration that it comes from; NULL: of the source alone
    origin   TEXT,             -- where that stands, 'decode.conf:12'; of the source 'file:line', where it is put there
    PRIMARY KEY (node_id, guard_id, position)
) STRICT, WITHOUT ROWID;

-- The same as one text for each arm: 'self.q_lora_rank = 1536 (model.q_lora_rank, decode.conf:17)', '; ' between.
--   node_id, guard_id, reason
CREATE VIEW guard_told AS
SELECT node_id, guard_id, group_concat(
    text || ' = ' || value
        || coalesce(' (' || nullif(ltrim(coalesce(setting, '') || coalesce(', ' || nullif(origin, ''), ''), ', '), '')
            || ')', ''), '; ') AS reason
FROM (SELECT * FROM guard_reason ORDER BY node_id, guard_id, position)
GROUP BY node_id, guard_id;
