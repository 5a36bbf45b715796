-- Every edge of a small program, one line each: place, caller and what it calls; functions with
-- their file where it is not the caller's and their context in brackets (receiver class, tested
-- argument); in parentheses what is more than a call of a function.
-- No cycle: nothing is walked.
SELECT DISTINCT call_edge.caller_file || ':' || call_edge.caller_line || ' ' || call_edge.caller
    || CASE caller.context WHEN '' THEN '' ELSE ' [' || caller.context || ']' END || ' -> '
    || CASE WHEN call_edge.callee_file <> call_edge.caller_file THEN call_edge.callee_file || ':' ELSE '' END
    || call_edge.callee
    || CASE WHEN coalesce(callee.context, '') = '' THEN '' ELSE ' [' || callee.context || ']' END
    || CASE call_site.kind WHEN 'call' THEN '' ELSE ' (' || call_site.kind || ')' END
    || CASE WHEN call_edge.kind IN ('constructor', 'module_call', 'kernel', 'external')
            THEN ' (' || call_edge.kind || ')' ELSE '' END
    || CASE call_edge.certainty WHEN 'exact' THEN '' ELSE ' (candidate)' END AS edge
FROM call_edge
JOIN call_site USING (call_id)
JOIN function_node AS caller ON caller.node_id = call_edge.caller_node
LEFT JOIN function_node AS callee ON callee.node_id = call_edge.callee_node
ORDER BY call_edge.caller_file, call_edge.caller_line, edge;
-- Link writes without foreign keys: none may be broken.
SELECT 'broken key', * FROM pragma_foreign_key_check;
