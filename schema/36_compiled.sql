-- Functions that are compiled to kernels when they are called: a user can add rows.

-- Decorators of such functions, and the source that what they launch is shown with. They are followed as they are
-- written; what they launch of that source is one launch, under their own name.
CREATE TABLE definition_compiler (
    decorator TEXT PRIMARY KEY, -- dotted
    source    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO definition_compiler VALUES ('torch.compile', 'torch');

-- The nodes of functions with such a decorator.
--   node_id, kernel (the name of the function), source
CREATE VIEW compiled_node AS
SELECT DISTINCT linked_node.node_id, name.text AS kernel, found.source
FROM (
    SELECT definition_compiler.source,
           (SELECT max(scope_id) FROM scope WHERE scope_id <= linked_edge.call_id) AS scope_id
    FROM definition_compiler
    JOIN name ON name.text = definition_compiler.decorator
    JOIN linked_edge ON linked_edge.external_id = name.name_id
    JOIN call ON call.call_id = linked_edge.call_id
    WHERE call.call_kind_id = (SELECT call_kind_id FROM call_kind WHERE call_kind = 'decorator')) AS found
JOIN scope ON scope.scope_id = found.scope_id
JOIN linked_node ON linked_node.scope_id = found.scope_id
JOIN name ON name.name_id = scope.qualname_id;

-- The nodes that lead to a kernel or to such a function.
--   node_id
-- A walk up the calls: a UNION over nodes, so cycles end.
CREATE VIEW launching_node AS
WITH RECURSIVE leads (node_id) AS (
    SELECT node_id FROM kernel_node
    UNION
    SELECT node_id FROM compiled_node
    UNION
    SELECT linked_edge.caller_node
    FROM leads
    CROSS JOIN linked_edge ON linked_edge.callee_node = leads.node_id)
SELECT node_id FROM leads;

-- What the nodes launch: kernels, and such functions, of which the kernels of their source that they launch are a part.
--   caller_node, call_id, kernel, source, is_compiled
CREATE VIEW node_launch AS
SELECT caller_node, call_id, kernel, source, 0 AS is_compiled
FROM kernel_launch
WHERE NOT EXISTS (
    SELECT 1
    FROM compiled_node
    WHERE compiled_node.node_id = kernel_launch.caller_node AND compiled_node.source = kernel_launch.source)
UNION ALL
SELECT DISTINCT linked_edge.caller_node, linked_edge.call_id, compiled_node.kernel, compiled_node.source, 1
FROM compiled_node
JOIN linked_edge ON linked_edge.callee_node = compiled_node.node_id;
