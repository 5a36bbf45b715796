-- The kind of each branch: it calls a module derived from a class that a row of class_kind names, or one of its
-- siblings does and its call reaches a method of the same name there: other classes of one member.
-- Inputs: op_node, tree_line, tree_walk, class_mro, class_kind.
-- Updates: op_node.class_kind.
UPDATE op_node
SET class_kind = found.kind
FROM (
    WITH RECURSIVE
        derived (class_scope, base) AS MATERIALIZED (
            SELECT class_mro.scope_id, class_kind.base
            FROM class_mro
            JOIN scope ON scope.scope_id = class_mro.base_scope
            JOIN name ON name.name_id = scope.qualname_id
            JOIN class_kind ON name.text = class_kind.base OR name.text GLOB '*.' || class_kind.base
        ),
        -- Each line above an op of a derived class. A tree has no cycle: ends at the roots.
        above (node_id, base) AS (
            SELECT DISTINCT op_node.parent_id, derived.base
            FROM tree_line
            JOIN derived ON derived.class_scope = tree_line.class_scope
            JOIN op_node ON op_node.sort_key = tree_line.sort_key
            WHERE +tree_line.kind = 'op' -- by class, not by kind
            UNION
            SELECT op_node.parent_id, above.base
            FROM above
            JOIN op_node ON op_node.node_id = above.node_id
            WHERE op_node.parent_id IS NOT NULL
        ),
        holder (node_id, parent_id, base) AS MATERIALIZED (
            SELECT branch.node_id, branch.parent_id, above.base
            FROM above
            JOIN op_node AS branch ON branch.node_id = above.node_id
            WHERE branch.kind = 'branch'
        ),
        method (node_id, name) AS MATERIALIZED (
            SELECT DISTINCT branch.node_id, name.last
            FROM op_node AS branch
            JOIN tree_walk ON tree_walk.sort_key = branch.sort_key
            JOIN linked_node ON linked_node.node_id = tree_walk.node_id
            JOIN scope ON scope.scope_id = linked_node.scope_id
            JOIN name_part AS name ON name.name_id = scope.qualname_id
            WHERE branch.kind = 'branch'
        )
    SELECT branch.node_id, min(CASE WHEN holder.node_id = branch.node_id THEN 1 ELSE 2 END),
           CASE WHEN holder.node_id = branch.node_id THEN class_kind.kind ELSE class_kind.sibling_kind END AS kind
    FROM op_node AS branch
    JOIN holder ON holder.parent_id = branch.parent_id
    JOIN class_kind ON class_kind.base = holder.base
    WHERE branch.kind = 'branch'
        AND (holder.node_id = branch.node_id
            OR EXISTS (
                SELECT 1
                FROM method
                JOIN method AS other ON other.name = method.name
                WHERE method.node_id = branch.node_id AND other.node_id = holder.node_id))
    GROUP BY branch.node_id
) AS found
WHERE op_node.node_id = found.node_id;
