-- The kinds of layers.
-- Inputs: linked_edge, linked_node, model_source, call, guard, op_node, class_kind, layer_member, scope, name.
-- Fills: layer_kind.
-- A layer is a module of the model files that these call in a loop, or, in a function that calls none in a loop, one
-- with a branch whose classes have kinds (class_kind); such a branch makes one kind each. The walk goes up the chain of
-- guards, which is a tree, and ends at its top.
INSERT INTO layer_kind (call_id, node_id, number, part, kind_call, class_scope, layers)
WITH RECURSIVE
    own (scope_id) AS MATERIALIZED (
        SELECT scope.scope_id
        FROM model_source
        JOIN scope ON scope.scope_id BETWEEN model_source.file_id << 24 AND (model_source.file_id + 1 << 24) - 1
    ),
    called (call_id, node_id) AS MATERIALIZED (
        SELECT DISTINCT linked_edge.call_id, linked_edge.callee_node
        FROM linked_edge
        JOIN linked_node ON linked_node.node_id = linked_edge.caller_node
        WHERE linked_edge.edge_kind_id = 4 -- a module is called
            AND linked_edge.module_class IN (SELECT scope_id FROM own)
            AND linked_node.scope_id IN (SELECT scope_id FROM own)
            AND linked_edge.callee_node IN (SELECT caller_node FROM tree_edge)
    ),
    above (call_id, guard_id) AS (
        SELECT DISTINCT call.call_id, call.guard_id
        FROM called
        CROSS JOIN call ON call.call_id = called.call_id
        UNION ALL
        SELECT above.call_id, guard.parent_id
        FROM above
        JOIN guard ON guard.guard_id = above.guard_id
        WHERE guard.parent_id < guard.guard_id
    ),
    repeated (call_id, node_id) AS MATERIALIZED (
        SELECT called.call_id, called.node_id
        FROM called
        WHERE called.call_id IN (
            SELECT above.call_id
            FROM above
            CROSS JOIN guard ON guard.guard_id = above.guard_id
            WHERE guard.guard_kind_id = 5) -- a for
    ),
    branch (call_id, class, part) AS MATERIALIZED (
        SELECT DISTINCT line.call_id, op_node.label,
               CASE op_node.class_kind WHEN class_kind.kind THEN class_kind.layer ELSE class_kind.sibling_layer END
        FROM op_node
        JOIN op_node AS line ON line.node_id = op_node.parent_id
        JOIN class_kind ON op_node.class_kind IN (class_kind.kind, class_kind.sibling_kind)
        WHERE op_node.kind = 'branch'
    ),
    kind (node_id, call_id, class_scope, part) AS (
        SELECT DISTINCT linked_edge.caller_node, linked_edge.call_id, linked_edge.module_class, branch.part
        FROM branch
        JOIN linked_edge ON linked_edge.call_id = branch.call_id
        JOIN scope ON scope.scope_id = linked_edge.module_class
        JOIN name ON name.name_id = scope.qualname_id AND name.text = branch.class
    ),
    layer (call_id, node_id) AS MATERIALIZED (
        SELECT call_id, node_id FROM repeated
        UNION ALL
        SELECT called.call_id, called.node_id
        FROM called
        CROSS JOIN call ON call.call_id = called.call_id
        WHERE called.node_id IN (SELECT node_id FROM kind)
            AND call.scope_id NOT IN (SELECT scope_id FROM repeated JOIN call USING (call_id))
    ),
    -- The numbers of the layers that keep an object of the kind's class in the field that is called.
    member (node_id, call_id, class_scope, layer) AS MATERIALIZED (
        SELECT DISTINCT kind.node_id, kind.call_id, kind.class_scope, layer_member.layer
        FROM kind
        JOIN linked_node ON linked_node.node_id = kind.node_id
        JOIN call ON call.call_id = kind.call_id
        JOIN name_part AS callee ON callee.name_id = call.callee_id
        JOIN layer_member ON layer_member.class_scope = linked_node.receiver_id AND layer_member.field = callee.last
            AND layer_member.member_scope = kind.class_scope
    ),
    -- Those that follow each other, '0-2'.
    span (node_id, call_id, class_scope, first, last) AS (
        SELECT node_id, call_id, class_scope, min(layer), max(layer)
        FROM (SELECT *, layer - row_number() OVER (PARTITION BY node_id, call_id, class_scope ORDER BY layer) AS start
              FROM member)
        GROUP BY node_id, call_id, class_scope, start
    )
SELECT layer.call_id, layer.node_id,
       row_number() OVER (PARTITION BY layer.call_id, layer.node_id ORDER BY kind.call_id, kind.class_scope),
       coalesce(kind.part, 'layer'), kind.call_id, kind.class_scope,
       (SELECT group_concat(first || CASE WHEN last > first THEN '-' || last ELSE '' END, ', ')
        FROM (SELECT first, last FROM span
              WHERE span.node_id = kind.node_id AND span.call_id = kind.call_id AND span.class_scope = kind.class_scope
              ORDER BY first))
FROM layer
LEFT JOIN kind ON kind.node_id = layer.node_id
ORDER BY layer.call_id, layer.node_id, kind.call_id, kind.class_scope;
