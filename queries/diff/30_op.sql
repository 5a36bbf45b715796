-- Ops of two versions, roots merged, and which is which.
-- Inputs: old and new; op_site, linked_edge, linked_node, scope, name; diff_pair. Makes for this connection:
--   diff_op       op_id, side, op, call_id; file, line, caller; class, path, phase: what its roots have, together
--   diff_op_pair  old_id, new_id: one op in both versions
-- An op is the same where its call is; else where class of the receiver, method and name are the same; else where the
-- class calls no other op of that name, before or now.
CREATE TEMP TABLE diff_op (
    op_id INTEGER PRIMARY KEY, side TEXT NOT NULL, op TEXT NOT NULL, call_id INTEGER NOT NULL, file TEXT NOT NULL,
    line INTEGER NOT NULL, caller TEXT NOT NULL, class TEXT, path TEXT, phase TEXT NOT NULL,
    UNIQUE (side, call_id, op)
);

INSERT INTO diff_op (side, op, call_id, file, line, caller, class, path, phase)
SELECT 'old', op, call_id, file, line, caller, group_concat(DISTINCT class), group_concat(DISTINCT path),
       CASE WHEN min(phase) = max(phase) THEN min(phase) ELSE 'any' END
FROM (SELECT * FROM old.op_site ORDER BY call_id, op, class, path)
GROUP BY call_id, op
UNION ALL
SELECT 'new', op, call_id, file, line, caller, group_concat(DISTINCT class), group_concat(DISTINCT path),
       CASE WHEN min(phase) = max(phase) THEN min(phase) ELSE 'any' END
FROM (SELECT * FROM new.op_site ORDER BY call_id, op, class, path)
GROUP BY call_id, op;

CREATE TEMP TABLE diff_op_pair (old_id INTEGER PRIMARY KEY, new_id INTEGER NOT NULL UNIQUE);

INSERT INTO diff_op_pair
SELECT here.op_id, there.op_id
FROM diff_pair
JOIN diff_op AS here ON here.side = 'old' AND here.call_id = diff_pair.old_call
JOIN diff_op AS there ON there.side = 'new' AND there.call_id = diff_pair.new_call AND there.op = here.op;

-- One call, under another name: where it has one name only that is not yet taken.
INSERT INTO diff_op_pair
SELECT min(here.op_id), min(there.op_id)
FROM diff_pair
JOIN diff_op AS here ON here.side = 'old' AND here.call_id = diff_pair.old_call
JOIN diff_op AS there ON there.side = 'new' AND there.call_id = diff_pair.new_call
WHERE here.op_id NOT IN (SELECT old_id FROM diff_op_pair) AND there.op_id NOT IN (SELECT new_id FROM diff_op_pair)
GROUP BY diff_pair.old_call
HAVING count(*) = 1;

-- What is left, under each class of its receiver.
CREATE TEMP TABLE diff_op_receiver AS
SELECT DISTINCT diff_op.op_id, diff_op.side, diff_op.op,
       coalesce(receiver.text, '') AS receiver,
       replace(diff_op.caller, rtrim(diff_op.caller, replace(diff_op.caller, '.', '')), '') AS method
FROM diff_op
JOIN old.linked_edge AS edge ON edge.call_id = diff_op.call_id
JOIN old.linked_node AS node ON node.node_id = edge.caller_node
LEFT JOIN old.scope AS class ON class.scope_id = node.receiver_id
LEFT JOIN old.name AS receiver ON receiver.name_id = class.qualname_id
WHERE diff_op.side = 'old' AND diff_op.op_id NOT IN (SELECT old_id FROM diff_op_pair)
UNION ALL
SELECT DISTINCT diff_op.op_id, diff_op.side, diff_op.op,
       coalesce(receiver.text, ''),
       replace(diff_op.caller, rtrim(diff_op.caller, replace(diff_op.caller, '.', '')), '')
FROM diff_op
JOIN new.linked_edge AS edge ON edge.call_id = diff_op.call_id
JOIN new.linked_node AS node ON node.node_id = edge.caller_node
LEFT JOIN new.scope AS class ON class.scope_id = node.receiver_id
LEFT JOIN new.name AS receiver ON receiver.name_id = class.qualname_id
WHERE diff_op.side = 'new' AND diff_op.op_id NOT IN (SELECT new_id FROM diff_op_pair);

INSERT OR IGNORE INTO diff_op_pair
WITH numbered AS (
    SELECT *, row_number() OVER (PARTITION BY side, op, receiver, method ORDER BY op_id) AS occurrence
    FROM diff_op_receiver
)
SELECT here.op_id, there.op_id
FROM numbered AS here
JOIN numbered AS there USING (op, receiver, method, occurrence)
WHERE here.side = 'old' AND there.side = 'new'
ORDER BY here.op_id, there.op_id;

INSERT OR IGNORE INTO diff_op_pair
SELECT min(CASE side WHEN 'old' THEN op_id END) AS here, min(CASE side WHEN 'new' THEN op_id END) AS there
FROM (SELECT DISTINCT op_id, side, op, receiver FROM diff_op_receiver WHERE receiver <> '')
GROUP BY op, receiver
HAVING sum(side = 'old') = 1 AND sum(side = 'new') = 1
ORDER BY here, there;
