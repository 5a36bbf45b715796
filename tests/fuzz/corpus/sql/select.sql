WITH RECURSIVE n(i) AS (VALUES (1) UNION SELECT i + 1 FROM n WHERE i < 20)
SELECT f.file, count(*) OVER (ORDER BY f.file), group_concat(i, ', ') FROM source_file AS f, n
WHERE f.file GLOB '*' || coalesce(:name, '') || '*' GROUP BY f.file ORDER BY 1;
SELECT * FROM call_edge JOIN function_node ON node_id = callee_node LEFT JOIN kernel_site USING (call_id);
SELECT value ->> '$.a' FROM json_each('[{"a": 1}, 2]');
