-- Public views over what is bound, returned, referred to and filed: what users build on, so a column that is here
-- stays.

CREATE VIEW assignment AS
SELECT binding.binding_id AS assignment_id, binding_kind.binding_kind AS kind, source_file.file, binding.line,
       scope_name.text AS scope,
       CASE binding_kind.binding_kind
           WHEN 'item' THEN base.text || '["' || target.text || '"]'
           ELSE coalesce(base.text || '.', '') || target.text
       END AS target, binding.value,
       (SELECT chain FROM guard_chain WHERE guard_chain.guard_id = binding.guard_id) AS guard,
       binding.scope_id, binding.guard_id
FROM binding
JOIN binding_kind ON binding_kind.binding_kind_id = binding.binding_kind_id
JOIN source_file ON source_file.file_id = binding.file_id
JOIN scope ON scope.scope_id = binding.scope_id
JOIN name AS scope_name ON scope_name.name_id = scope.qualname_id
JOIN name AS target ON target.name_id = binding.target_id
LEFT JOIN name AS base ON base.name_id = binding.base_id;

CREATE VIEW return_value AS
SELECT returned.return_id, source_file.file, returned.line, scope_name.text AS function, returned.value,
       (SELECT chain FROM guard_chain WHERE guard_chain.guard_id = returned.guard_id) AS guard,
       returned.scope_id, returned.guard_id
FROM returned
JOIN source_file ON source_file.file_id = returned.file_id
JOIN scope ON scope.scope_id = returned.scope_id
JOIN name AS scope_name ON scope_name.name_id = scope.qualname_id;

CREATE VIEW reference AS
SELECT referred.reference_id, source_file.file, referred.line, scope_name.text AS scope, name.text AS name,
       (SELECT chain FROM guard_chain WHERE guard_chain.guard_id = referred.guard_id) AS guard,
       referred.scope_id, referred.guard_id
FROM referred
JOIN source_file ON source_file.file_id = referred.file_id
JOIN scope ON scope.scope_id = referred.scope_id
JOIN name AS scope_name ON scope_name.name_id = scope.qualname_id
JOIN name ON name.name_id = referred.name_id;

-- What is filed in a registry: a row each, its keys in order, separated by ', '.
CREATE VIEW registration AS
SELECT filed.filed_id AS registration_id, registration_kind.registration_kind AS kind, registry.text AS registry,
       (SELECT group_concat(key, ', ')
        FROM (SELECT name.text AS key
              FROM filed_key
              JOIN name ON name.name_id = filed_key.key_id
              WHERE filed_key.filed_id = filed.filed_id
              ORDER BY filed_key.position)) AS keys,
       target.text AS target, source_file.file, filed.line,
       (SELECT chain FROM guard_chain WHERE guard_chain.guard_id = filed.guard_id) AS guard,
       (SELECT scope.scope_id
        FROM scope
        WHERE scope.scope_id = filed.target_node
           OR (scope.scope_id BETWEEN filed.file_id << 24 AND (filed.file_id + 1 << 24) - 1
               AND scope.qualname_id = filed.target_id AND registration_kind.registration_kind <> 'decorator')
        ORDER BY scope.scope_id
        LIMIT 1) AS target_scope, -- where the file itself defines the target
       filed.scope_id, filed.guard_id, filed.target_node
FROM filed
JOIN registration_kind ON registration_kind.registration_kind_id = filed.registration_kind_id
JOIN name_part AS registry ON registry.name_id = filed.registry_id
JOIN name AS target ON target.name_id = filed.target_id
JOIN source_file ON source_file.file_id = filed.file_id
WHERE registration_kind.registration_kind = 'table'
   OR EXISTS (SELECT 1 FROM registration_rule WHERE registry.last GLOB registration_rule.pattern);

-- The kernels that the tree defines, and the ops that it registers, with or without callers.
CREATE VIEW kernel_definition AS
SELECT scope.scope_id, qualname.last AS kernel, found.kind, source_file.file, scope.line, qualname.text AS qualname,
       source_file.file_id
FROM (
    SELECT decorator.scope_id, definition_rule.kind
    FROM decorator
    JOIN name ON name.name_id = decorator.decorator_id
    JOIN definition_rule ON definition_rule.subject = 'decorator' AND name.text GLOB definition_rule.pattern
    UNION
    SELECT call.scope_id, building.kind
    FROM call
    CROSS JOIN (
        SELECT DISTINCT name.name_id, rule.kind
        FROM (SELECT kind, pattern, substr(pattern, 1, min(instr(pattern || '*', '*'), instr(pattern || '?', '?'),
                                                            instr(pattern || '[', '[')) - 1) AS head
              FROM definition_rule
              WHERE subject = 'call') AS rule
        CROSS JOIN name ON name.text >= rule.head AND name.text < rule.head || char(1114111)
            AND name.text GLOB rule.pattern
    ) AS building ON building.name_id = call.callee_id
    UNION
    SELECT target.scope_id, definition_rule.kind
    FROM filed
    JOIN name AS registry ON registry.name_id = filed.registry_id
    JOIN definition_rule ON definition_rule.subject = 'filed' AND registry.text GLOB definition_rule.pattern
    JOIN scope AS target ON target.file_id = filed.file_id AND target.qualname_id = filed.target_id
) AS found
JOIN scope ON scope.scope_id = found.scope_id AND scope.scope_kind_id = 3 -- scope_kind 'function'
JOIN name_part AS qualname ON qualname.name_id = scope.qualname_id
JOIN source_file ON source_file.file_id = scope.file_id;
