-- Public views over source and link: what users build on, so a column that is here stays. The calls of a file are
-- those whose ids lie in its range (10_source.sql).

CREATE VIEW call_site AS
SELECT call.call_id, call_kind.call_kind AS kind, source_file.file, call.line, call.col,
       caller.text AS caller, callee.text AS callee,
       (SELECT chain FROM guard_chain WHERE guard_chain.guard_id = call.guard_id) AS guard,
       call.rank, call.scope_id, call.guard_id
FROM call
JOIN call_kind ON call_kind.call_kind_id = call.call_kind_id
JOIN source_file ON source_file.file_id = call.file_id
    AND call.call_id BETWEEN source_file.file_id << 24 AND (source_file.file_id + 1 << 24) - 1
JOIN scope ON scope.scope_id = call.scope_id
JOIN name AS caller ON caller.name_id = scope.qualname_id
JOIN name AS callee ON callee.name_id = call.callee_id;

CREATE VIEW function_node AS
SELECT linked_node.node_id, source_file.file, scope.line, qualname.text AS qualname, scope.occurrence,
       coalesce((
           SELECT class_file.file || ':' || class_name.text
           FROM scope AS class
           JOIN source_file AS class_file ON class_file.file_id = class.file_id
           JOIN name AS class_name ON class_name.name_id = class.qualname_id
           WHERE class.scope_id = linked_node.receiver_id
       ) || CASE linked_node.argument WHEN '' THEN '' ELSE ' ' END, '') || linked_node.argument AS context,
       linked_node.scope_id, linked_node.receiver_id
FROM linked_node
JOIN scope ON scope.scope_id = linked_node.scope_id
JOIN source_file ON source_file.file_id = scope.file_id
JOIN name AS qualname ON qualname.name_id = scope.qualname_id;

CREATE VIEW call_edge AS
SELECT linked_edge.call_id, linked_edge.caller_node, linked_edge.callee_node,
       source_file.file AS caller_file, call.line AS caller_line, caller.text AS caller,
       CASE WHEN external.text GLOB '*<genexpr>' OR external.text GLOB '*<*comp>' -- a comprehension's frame
            THEN source_file.file ELSE target_file.file END AS callee_file,
       target.line AS callee_line,
       coalesce(target_name.text, external.text) AS callee,
       edge_kind.edge_kind AS kind,
       CASE linked_edge.is_exact WHEN 1 THEN 'exact' ELSE 'candidate' END AS certainty,
       linked_edge.edge_id
FROM linked_edge
JOIN call ON call.call_id = linked_edge.call_id
JOIN source_file ON source_file.file_id = call.file_id
    AND call.call_id BETWEEN source_file.file_id << 24 AND (source_file.file_id + 1 << 24) - 1
JOIN scope ON scope.scope_id = call.scope_id
JOIN name AS caller ON caller.name_id = scope.qualname_id
JOIN edge_kind ON edge_kind.edge_kind_id = linked_edge.edge_kind_id
LEFT JOIN linked_node AS callee_node ON callee_node.node_id = linked_edge.callee_node
LEFT JOIN scope AS target ON target.scope_id = coalesce(callee_node.scope_id, linked_edge.callee_scope)
LEFT JOIN source_file AS target_file ON target_file.file_id = target.file_id
LEFT JOIN name AS target_name ON target_name.name_id = target.qualname_id
LEFT JOIN name AS external ON external.name_id = linked_edge.external_id;

-- A row each kernel call and stage, NULL where no stage reaches the call: what counts calls counts them DISTINCT.
CREATE VIEW kernel_site AS
SELECT linked_kernel.call_id, linked_kernel.kernel, linked_kernel.source,
       source_file.file, call.line, caller.text AS caller, kernel_stage.stage, linked_kernel.dotted
FROM linked_kernel
LEFT JOIN kernel_stage ON kernel_stage.call_id = linked_kernel.call_id AND kernel_stage.dotted = linked_kernel.dotted
JOIN call ON call.call_id = linked_kernel.call_id
JOIN source_file ON source_file.file_id = call.file_id
    AND call.call_id BETWEEN source_file.file_id << 24 AND (source_file.file_id + 1 << 24) - 1
JOIN scope ON scope.scope_id = call.scope_id
JOIN name AS caller ON caller.name_id = scope.qualname_id;

CREATE VIEW host_call AS
SELECT linked_host.call_id, linked_host.name, linked_host.source,
       source_file.file, call.line, caller.text AS caller, linked_host.dotted
FROM linked_host
JOIN call ON call.call_id = linked_host.call_id
JOIN source_file ON source_file.file_id = call.file_id
    AND call.call_id BETWEEN source_file.file_id << 24 AND (source_file.file_id + 1 << 24) - 1
JOIN scope ON scope.scope_id = call.scope_id
JOIN name AS caller ON caller.name_id = scope.qualname_id;

-- The edges of the call graph that launch a kernel.
CREATE VIEW kernel_edge AS
SELECT call_id, edge_id, caller_node, callee_scope, external_id
FROM linked_edge
WHERE edge_kind_id = 7; -- edge_kind 'kernel'
CREATE INDEX linked_edge_of_kernel ON linked_edge (caller_node, call_id) WHERE edge_kind_id = 7;

-- Edges of calls on an nn.Module.
CREATE VIEW module_edge AS
SELECT call_id, edge_id, caller_node, callee_node, edge_kind_id, module_class, external_class
FROM linked_edge
WHERE module_class IS NOT NULL OR external_class IS NOT NULL;
CREATE INDEX linked_edge_of_module ON linked_edge (caller_node)
    WHERE module_class IS NOT NULL OR external_class IS NOT NULL;

-- The kernel calls, a row each function in a context that launches one.
--   caller_node, call_id, dotted, kernel, source   the last three as in linked_kernel
CREATE VIEW kernel_launch AS
SELECT DISTINCT kernel_edge.caller_node, linked_kernel.call_id, linked_kernel.dotted, linked_kernel.kernel,
       linked_kernel.source
FROM linked_kernel
JOIN kernel_edge ON kernel_edge.call_id = linked_kernel.call_id
LEFT JOIN name ON name.name_id = kernel_edge.external_id
LEFT JOIN scope ON scope.scope_id = kernel_edge.callee_scope
LEFT JOIN source_file ON source_file.file_id = scope.file_id
LEFT JOIN name AS own ON own.name_id = scope.qualname_id
WHERE linked_kernel.dotted = coalesce(name.text, source_file.file || ':' || own.text);
