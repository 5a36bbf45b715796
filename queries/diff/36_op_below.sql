-- Ops that stand below one more call of the tree, or one less, in two links of one source: their own calls are there in
-- both.
-- Inputs: old and new; op_node, meta (content_hash); diff_op, diff_op_pair. Writes diff_row: was or now is "below" the
-- outermost call that the other link has nowhere in its tree.
-- What stands elsewhere is followed there; a walk down is a UNION of lines, so it ends.
INSERT INTO diff_row (what, change, name, place, old_file, old_line, new_file, new_line, was, now, ops)
WITH RECURSIVE
    line (side, node_id, parent_id, call_id, label, down_id) AS MATERIALIZED (
        SELECT 'old', node_id, parent_id, call_id, label, CASE WHEN is_repeated THEN same_as ELSE node_id END
        FROM old.op_node
        WHERE reason IS NULL
        UNION ALL
        SELECT 'new', node_id, parent_id, call_id, label, CASE WHEN is_repeated THEN same_as ELSE node_id END
        FROM new.op_node
        WHERE reason IS NULL
    ),
    own (side, call_id) AS MATERIALIZED (
        SELECT min(side), call_id FROM line WHERE call_id IS NOT NULL GROUP BY call_id HAVING count(DISTINCT side) = 1
    ),
    one_source (content_hash) AS MATERIALIZED (
        SELECT min(value)
        FROM (SELECT value FROM old.meta WHERE key = 'content_hash'
              UNION ALL
              SELECT value FROM new.meta WHERE key = 'content_hash')
        HAVING min(value) = max(value)
    ),
    outermost (side, node_id, label, down_id) AS (
        SELECT line.side, line.node_id, line.label, line.down_id
        FROM one_source
        CROSS JOIN own
        CROSS JOIN line ON line.side = own.side AND line.call_id = own.call_id
        CROSS JOIN line AS parent ON parent.side = line.side AND parent.node_id = line.parent_id
        LEFT JOIN line AS above ON above.side = line.side AND above.node_id = parent.parent_id
        LEFT JOIN own AS outer ON outer.side = line.side AND outer.call_id = coalesce(parent.call_id, above.call_id)
        WHERE outer.call_id IS NULL
    ),
    below (side, label, down_id, call_id) AS (
        SELECT side, label, down_id, NULL FROM outermost
        UNION
        SELECT below.side, below.label, line.down_id, line.call_id
        FROM below
        JOIN line ON line.side = below.side AND line.parent_id = below.down_id
    )
SELECT 'op', 'changed', there.op, there.caller, here.file, here.line, there.file, there.line,
       'below ' || group_concat(CASE told.side WHEN 'old' THEN told.label END, ', '),
       'below ' || group_concat(CASE told.side WHEN 'new' THEN told.label END, ', '), there.op
FROM (
    SELECT DISTINCT diff_op_pair.old_id, diff_op_pair.new_id, below.side, below.label
    FROM below
    JOIN diff_op AS own ON own.side = below.side AND own.call_id = below.call_id
    JOIN diff_op_pair ON own.op_id = CASE own.side WHEN 'old' THEN old_id ELSE new_id END
    ORDER BY old_id, below.label
) AS told
CROSS JOIN diff_op AS here ON here.op_id = told.old_id
CROSS JOIN diff_op AS there ON there.op_id = told.new_id
GROUP BY told.old_id;
