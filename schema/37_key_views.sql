-- Link: what a known key takes out of a dict, and what the way to a call that does not run is made of.

-- What is taken out of a dict by one known key, a function or class: the parts of the key, and where each comes from.
-- Written where a configuration is given.
CREATE TABLE key_reason (
    node_id  INTEGER NOT NULL REFERENCES linked_node,
    place    INTEGER NOT NULL, -- of the look-up: file * 2^24 + node
    target   INTEGER NOT NULL REFERENCES scope,
    position INTEGER NOT NULL, -- in the order of the key
    text     TEXT NOT NULL,    -- the part as written: 'backend_str'
    value    TEXT NOT NULL,    -- as in guard_reason
    setting  TEXT,             -- as in guard_reason
    origin   TEXT,
    line     INTEGER NOT NULL, -- of the look-up
    PRIMARY KEY (node_id, place, target, position)
) STRICT, WITHOUT ROWID;

-- What such a dict holds under other keys, by the places of the look-ups.
CREATE TABLE key_other (
    place  INTEGER NOT NULL,
    target INTEGER NOT NULL REFERENCES scope,
    key    TEXT NOT NULL,
    PRIMARY KEY (target, place, key)
) STRICT, WITHOUT ROWID;

-- The same as one text for each look-up and target: 'backend_str = 'fa3' (server.attention_backend, decode.conf:17)'.
--   place, target, reason, setting (the first of its parts, NULL: the source alone), file, line
CREATE VIEW key_told AS
SELECT place, target, reason, setting, source_file.file, line
FROM (
    SELECT *, row_number() OVER (PARTITION BY place, target ORDER BY setting IS NULL, node_id) AS choice
    FROM (
        SELECT node_id, place, target, line, min(setting) AS setting, group_concat(
                   text || ' = ' || value || coalesce(' (' || nullif(ltrim(coalesce(setting, '')
                       || coalesce(', ' || nullif(origin, ''), ''), ', '), '') || ')', ''), '; ') AS reason
        FROM (SELECT * FROM key_reason ORDER BY node_id, place, target, position)
        GROUP BY node_id, place, target))
JOIN source_file ON source_file.file_id = place >> 24
WHERE choice = 1;

-- What the look-ups at a place take: 'make by name = 'fa3' (server.attention_backend, decode.conf:17): registry.py:9'.
--   place, taken
CREATE VIEW key_taken AS
SELECT place, group_concat(text, ', and ') AS taken
FROM (
    SELECT place, name.text || ' by ' || reason || ': ' || file || ':' || key_told.line AS text
    FROM key_told
    JOIN scope ON scope.scope_id = target
    JOIN name ON name.name_id = scope.qualname_id
    ORDER BY place, target)
GROUP BY place;

-- Functions that a name or key is to lead to: of a registry or a dict, with the methods of classes there.
--   scope_id
CREATE VIEW kept_scope AS
SELECT target_node AS scope_id
FROM filed
JOIN registration_kind USING (registration_kind_id)
JOIN name_part ON name_id = registry_id
WHERE registration_kind = 'decorator'
    AND EXISTS (SELECT 1 FROM registration_rule WHERE name_part.last GLOB registration_rule.pattern)
UNION
SELECT target FROM key_other
UNION
SELECT scope.scope_id FROM key_other JOIN scope ON scope.parent_id = key_other.target;

-- Classes of which objects are made or methods run, with their bases; and those whose __init__ is called.
--   class_scope
CREATE VIEW made_class AS
SELECT DISTINCT base_scope AS class_scope
FROM (SELECT DISTINCT receiver_id FROM linked_node)
JOIN class_mro ON class_mro.scope_id = receiver_id AND base_scope IS NOT NULL;
CREATE VIEW constructed_class AS
SELECT DISTINCT receiver_id AS class_scope
FROM linked_edge
JOIN linked_node ON linked_node.node_id = linked_edge.callee_node
WHERE linked_edge.edge_kind_id = (SELECT edge_kind_id FROM edge_kind WHERE edge_kind = 'constructor')
    AND receiver_id IS NOT NULL;

-- Calls as written that nothing in reach makes.
--   call_id, scope_id, callee_id
CREATE VIEW closed_call AS
SELECT call_id, scope_id, callee_id
FROM call
WHERE +call_kind_id = 1 AND NOT EXISTS ( -- no edge_kind but 'kernel'; +: no index is built to look through a few files
    SELECT 1 FROM linked_edge WHERE linked_edge.call_id = call.call_id AND edge_kind_id <> 7);

-- What is called where a function is: itself; of a method of a class that nothing makes, the class.
--   scope_id, is_reached, unmade (the name of that class), called
CREATE VIEW closed_scope AS
SELECT scope.scope_id, scope.scope_id IN (SELECT scope_id FROM linked_node) AS is_reached,
       CASE WHEN class.scope_id NOT IN made_class THEN class_name.last END AS unmade,
       CASE WHEN class.scope_id NOT IN made_class THEN class.scope_id ELSE scope.scope_id END AS called
FROM scope
LEFT JOIN scope AS class ON class.scope_id = scope.parent_id AND class.scope_kind_id = 2
LEFT JOIN name_part AS class_name ON class_name.name_id = class.qualname_id;
