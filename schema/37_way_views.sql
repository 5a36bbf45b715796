-- Link: by what the functions on the way to a call that does not run are called, as written.

-- Classes that have, or may have, what another defines.
--   class_scope, kin
CREATE VIEW class_kin AS
SELECT scope_id AS class_scope, base_scope AS kin FROM class_mro WHERE base_scope IS NOT NULL
UNION
SELECT base_scope, scope_id FROM class_mro WHERE base_scope IS NOT NULL;

-- The functions in a class, at any depth.
--   class_scope, scope_id
CREATE VIEW class_inside AS
WITH RECURSIVE inside (class_scope, scope_id) AS (
    SELECT parent_id, scope_id FROM scope WHERE parent_id IN (SELECT kin FROM class_kin)
    UNION ALL
    SELECT inside.class_scope, scope.scope_id
    FROM inside
    JOIN scope ON scope.parent_id = inside.scope_id AND scope.scope_kind_id IN (3, 4)
)
SELECT class_scope, scope_id FROM inside;

-- Calls of a method by its name alone, on what is not known: of names that few classes define.
--   call_id, scope_id, last (the name)
CREATE VIEW closed_method_call AS
WITH
    rare (last) AS MATERIALIZED (
        SELECT own.last
        FROM scope
        JOIN scope AS class ON class.scope_id = scope.parent_id AND class.scope_kind_id = 2
        JOIN name_part AS own ON own.name_id = scope.qualname_id
        WHERE scope.scope_kind_id = 3
        GROUP BY own.last
        HAVING count(*) <= 4
    ),
    named (name_id, last) AS MATERIALIZED (
        SELECT name_id, last
        FROM name_part
        WHERE instr(text, '.') AND last IN rare AND text NOT GLOB 'super(*'
            AND substr(text, 1, length(text) - length(last)) NOT IN ('self.', 'cls.')
    )
SELECT call_id, scope_id, last FROM closed_call JOIN named ON named.name_id = callee_id;

-- Names of functions and classes that are handed on, but not asked for: isinstance(x, Class).
--   reference_id, scope_id, name_id
CREATE VIEW handed_on AS
SELECT reference_id, scope_id, name_id
FROM referred
WHERE (scope_id & 16777215) > 0 AND NOT EXISTS ( -- not the module
    SELECT 1
    FROM call
    JOIN name ON name.name_id = call.callee_id AND name.text IN ('isinstance', 'issubclass')
    WHERE call.call_id BETWEEN referred.reference_id >> 24 << 24 AND referred.reference_id
        AND call.scope_id = referred.scope_id AND call.line = referred.line);

-- What an object calls its own methods by: self, cls, super().
--   text
CREATE VIEW self_name AS
SELECT substr(text, 1, instr(text, ').')) AS text FROM name WHERE text GLOB 'super(*).*'
UNION
VALUES ('self'), ('cls');
