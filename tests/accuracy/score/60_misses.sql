-- What was observed and is not in the call graph.
SELECT 'missed ' || kind || ': ' || caller_file || ':' || caller_line || ' in ' || caller || ': ' || expression
       || coalesce(' -> ' || callee_file || ':' || callee, '')
FROM unit
WHERE NOT is_found
ORDER BY kind, caller_file, caller_line, callee_file, callee;

-- The observed sites with most targets.
SELECT targets || ' targets: ' || caller_file || ':' || caller_line || ' ' || unit.expression
FROM target JOIN unit USING (caller_file, caller_line)
WHERE unit.kind = 'call' AND targets >= 8
GROUP BY caller_file, caller_line
ORDER BY targets DESC, caller_file, caller_line;
