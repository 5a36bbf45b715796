-- The call graph of a small program as one JSON object {caller: [callee, …]}, in the names of the
-- PyCG micro-benchmark: main, main.C.method, main.f.nested, main.<lambda1>, <builtin>.len,
-- <**PyStr**>.join, dotted names of what lies outside. Modules are named from the folder of main.py.
-- A builtin as a decorator (@staticmethod) is no call there, nor is the frame of a comprehension; both are left out.
WITH home (prefix) AS (
    SELECT substr(file, 1, length(file) - length('main.py')) FROM source_file
    WHERE file = 'main.py' OR file GLOB '*/main.py'
    ORDER BY length(file) LIMIT 1
),
module_name (file, module) AS (
    SELECT file, replace(CASE WHEN name GLOB '*/__init__' THEN substr(name, 1, length(name) - length('/__init__'))
                              ELSE name END, '/', '.')
    FROM (SELECT file, substr(file, length(home.prefix) + 1, length(file) - length(home.prefix) - length('.py')) AS name
          FROM source_file, home)
),
node_name (node_id, name) AS (
    SELECT node_id,
           CASE function_node.qualname WHEN '<module>' THEN module
           ELSE module || '.' || replace(replace(function_node.qualname, '.<locals>', ''), '<lambda>',
               '<lambda' || (1 + (SELECT count(*) FROM scope AS before JOIN scope AS own
                                  ON own.file_id = before.file_id AND own.qualname_id = before.qualname_id
                                  WHERE own.scope_id = function_node.scope_id AND before.scope_id < own.scope_id))
               || '>') END
    FROM function_node JOIN module_name USING (file)
),
edge (caller, callee) AS (
    SELECT DISTINCT caller.name,
           CASE WHEN callee.name IS NOT NULL THEN callee.name
                WHEN call_edge.callee GLOB 'builtins.str.*' THEN '<**PyStr**>' || substr(call_edge.callee, 13)
                WHEN call_edge.callee GLOB 'builtins.dict.*' THEN '<**PyDict**>' || substr(call_edge.callee, 14)
                WHEN call_edge.callee GLOB 'builtins.list.*' THEN '<**PyList**>' || substr(call_edge.callee, 14)
                WHEN call_edge.callee GLOB 'builtins.*' THEN '<builtin>' || substr(call_edge.callee, 9)
                ELSE call_edge.callee END
    FROM call_edge
    JOIN node_name AS caller ON caller.node_id = call_edge.caller_node
    JOIN call_site USING (call_id)
    LEFT JOIN node_name AS callee ON callee.node_id = call_edge.callee_node
    WHERE NOT (call_site.kind = 'decorator' AND call_edge.callee GLOB 'builtins.*')
        AND call_site.kind <> 'comprehension'
)
SELECT json_group_object(caller, json(callees))
FROM (SELECT caller, json_group_array(callee) AS callees
      FROM (SELECT caller, callee FROM edge ORDER BY caller, callee) GROUP BY caller ORDER BY caller);
