-- Launches of a recording that begin a chain of the kernel traces document; then those that do not.
-- Inputs: observed (the recording), trace_step, host_call. Columns: a text a row.
-- Calls into kernel packages that launch nothing (constructors, plans, events) are no launches.
CREATE TEMP TABLE launch AS
SELECT caller_file AS file, caller_line AS line, callee_qualname AS callee, count(*) AS times,
       EXISTS (
           SELECT 1 FROM trace_step
           WHERE trace_step.position = 0 AND trace_step.file = caller_file AND trace_step.line = caller_line
       ) AS is_traced
FROM observed
WHERE is_kernel = 1
    AND NOT EXISTS (SELECT 1 FROM host_call WHERE host_call.file = caller_file AND host_call.line = caller_line)
GROUP BY caller_file, caller_line, callee_qualname;

SELECT printf('%d of %d launches, %d of %d places', coalesce(sum(times * is_traced), 0), coalesce(sum(times), 0),
              coalesce(sum(is_traced), 0), count(*))
FROM launch;

SELECT '  not traced: ' || file || ':' || line || ' ' || callee
FROM launch
WHERE NOT is_traced
ORDER BY file, line, callee;
