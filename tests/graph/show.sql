-- The tree as the tests print it: one line each op_node.
SELECT printf('%.*c', depth * 2, ' ') || kind || ' ' || label
    || coalesce(' {' || path || '}', '') || CASE phase WHEN 'any' THEN '' ELSE ' ' || phase END
    || coalesce(' <' || class || '>', '') || coalesce(' = ' || class_kind, '') || coalesce(' ' || reason, '')
    || CASE is_recursive WHEN 1 THEN ' (recursive)' ELSE '' END
    || CASE is_repeated WHEN 1 THEN ' (as above)' ELSE '' END
    || CASE WHEN shown_at IS NULL THEN ' (no line)'
            WHEN shown_at <> node_id THEN ' (on the line above of this name)' ELSE '' END
    || coalesce(' if ' || told, '')
FROM op_node ORDER BY node_id;
