-- Observed calls, launches and implicit calls as units, each with whether the call graph has it.
-- A call's unit is (caller file, line, callee file, qualname), a launch's (file, line); what the
-- driver of the recording calls is left out.
CREATE TEMP TABLE edge AS
    SELECT DISTINCT caller_file, caller_line, callee_file, callee FROM linked.call_edge;
CREATE INDEX temp.edge_by_site ON edge (caller_file, caller_line, callee_file, callee);

CREATE TEMP TABLE unit AS
    SELECT CASE WHEN is_kernel = 1 THEN 'launch'
                WHEN callee_expr GLOB '<*' THEN 'implicit call' ELSE 'call' END AS kind,
           caller_file, caller_line,
           CASE is_kernel WHEN 0 THEN callee_file END AS callee_file,
           CASE is_kernel WHEN 0 THEN callee_qualname END AS callee,
           min(caller_qualname) AS caller, min(callee_expr) AS expression, 0 AS is_found
    FROM observed
    WHERE is_kernel IN (0, 1) AND caller_file <> '<driver>'
    GROUP BY 1, 2, 3, 4, 5;

UPDATE unit SET is_found = CASE kind
    WHEN 'launch' THEN EXISTS (
        SELECT 1 FROM linked.kernel_site AS site
        WHERE site.file = unit.caller_file AND site.line = unit.caller_line
        UNION ALL
        SELECT 1 FROM linked.host_call AS site -- the recordings do not tell the two apart
        WHERE site.file = unit.caller_file AND site.line = unit.caller_line)
    ELSE EXISTS (
        SELECT 1 FROM edge
        WHERE edge.caller_file = unit.caller_file AND edge.caller_line = unit.caller_line
          AND edge.callee_file = unit.callee_file AND edge.callee = unit.callee) END;

-- Targets in the tree of each observed site that has any.
CREATE TEMP TABLE target AS
    SELECT caller_file, caller_line, count(*) AS targets
    FROM edge JOIN (SELECT DISTINCT caller_file, caller_line FROM unit WHERE kind = 'call')
        USING (caller_file, caller_line)
    WHERE callee_file IS NOT NULL
    GROUP BY 1, 2;
