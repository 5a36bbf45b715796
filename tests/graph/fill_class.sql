-- The class around each method; behind fill.sql, whose view it reads.
UPDATE scope SET parent_up = scope.scope_id - class.scope_id
FROM scope_of AS own
JOIN scope_of AS class ON class.full = rtrim(rtrim(own.full, replace(own.full, '.', '')), '.')
WHERE own.scope_id = scope.scope_id;
