-- The class around each method, and what is given of modes; behind fill.sql, whose views it reads.
UPDATE scope SET parent_up = scope.scope_id - class.scope_id
FROM scope_of AS own
JOIN scope_of AS class ON class.full = rtrim(rtrim(own.full, replace(own.full, '.', '')), '.')
WHERE own.scope_id = scope.scope_id;

INSERT INTO mode_given SELECT node_id FROM given_giver JOIN node_of ON node_of.full = caller;
INSERT INTO guard_mode SELECT (file_id << 25) + guard, modes FROM source_file, given_mode;
