-- Public views over source and link (interface.md, "Database").

CREATE VIEW call_site AS
SELECT written_call.call_id, 'call' AS kind, source_file.file, written_call.line, written_call.col,
       caller.text AS caller, callee.text AS callee, (SELECT guard_chain.chain FROM guard_chain WHERE guard_chain.guard_id = written_call.guard_id) AS guard,
       written_call.rank, written_call.scope_id, written_call.guard_id
FROM written_call
JOIN source_file USING (file_id)
JOIN scope ON scope.scope_id = written_call.scope_id
JOIN name AS caller ON caller.name_id = scope.qualname_id
JOIN name AS callee ON callee.name_id = written_call.callee_id
UNION ALL
SELECT implicit_call.call_id, implicit_call.kind, source_file.file, implicit_call.line, implicit_call.col,
       caller.text, callee.text,
       (SELECT guard_chain.chain FROM guard_chain WHERE guard_chain.guard_id = implicit_call.guard_id),
       implicit_call.rank, implicit_call.scope_id, implicit_call.guard_id
FROM implicit_call
JOIN source_file USING (file_id)
JOIN scope ON scope.scope_id = implicit_call.scope_id
JOIN name AS caller ON caller.name_id = scope.qualname_id
JOIN name AS callee ON callee.name_id = implicit_call.callee_id;

CREATE VIEW function_node AS
SELECT linked_node.node_id, source_file.file, scope.line, qualname.text AS qualname, scope.occurrence,
       linked_node.receiver_text || CASE WHEN linked_node.argument = '' THEN ''
           ELSE CASE WHEN linked_node.receiver_text = '' THEN '' ELSE ' ' END || linked_node.argument END AS context,
       linked_node.scope_id, linked_node.receiver_id
FROM linked_node
JOIN scope ON scope.scope_id = linked_node.scope_id
JOIN source_file ON source_file.file_id = scope.file_id
JOIN name AS qualname ON qualname.name_id = scope.qualname_id;

CREATE VIEW call_edge AS
SELECT linked_edge.call_id, linked_edge.caller_node, linked_edge.callee_node,
       call_site.file AS caller_file, call_site.line AS caller_line, call_site.caller,
       CASE WHEN external.text GLOB '*<genexpr>' OR external.text GLOB '*<*comp>' -- a comprehension's frame
            THEN call_site.file ELSE target_file.file END AS callee_file,
       target.line AS callee_line,
       coalesce(target_name.text, external.text) AS callee,
       edge_kind.edge_kind AS kind,
       CASE linked_edge.is_exact WHEN 1 THEN 'exact' ELSE 'candidate' END AS certainty,
       linked_edge.edge_id
FROM linked_edge
JOIN call_site ON call_site.call_id = linked_edge.call_id
JOIN edge_kind USING (edge_kind_id)
LEFT JOIN linked_node AS callee_node ON callee_node.node_id = linked_edge.callee_node
LEFT JOIN scope AS target ON target.scope_id = coalesce(callee_node.scope_id, linked_edge.callee_scope)
LEFT JOIN source_file AS target_file ON target_file.file_id = target.file_id
LEFT JOIN name AS target_name ON target_name.name_id = target.qualname_id
LEFT JOIN name AS external ON external.name_id = linked_edge.external_id;

CREATE VIEW kernel_site AS
SELECT linked_kernel.call_id, linked_kernel.kernel, linked_kernel.source,
       call_site.file, call_site.line, call_site.caller, linked_kernel.dotted
FROM linked_kernel
JOIN call_site ON call_site.call_id = linked_kernel.call_id;
