-- step-not-found: a step links to a file of the source that makes no call of that name, or to a file that the source
-- does not have. A path that fits several files of the source says nothing.
-- Inputs: trace_way, trace_step, trace_call.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, file, expected, found)
WITH RECURSIVE
    -- Every suffix of a source file, the whole first; ends where no '/' is left.
    file_suffix (rest) AS (
        SELECT file FROM source_file
        UNION ALL
        SELECT substr(rest, instr(rest, '/') + 1) FROM file_suffix WHERE instr(rest, '/') > 0
    )
SELECT 'step-not-found', 'error', each.kernel,
       'Kernel `' || each.kernel || '`: ' || CASE WHEN each.file IS NULL
           THEN 'the source has no file ' || each.linked
           ELSE 'no call `' || each.callee || '()` in ' || each.file END,
       'fix the call chain', each.doc_line, each.file,
       CASE WHEN each.file IS NULL THEN 'a file of the source' ELSE 'a call that the file makes' END,
       '`' || each.callee || '()` in ' || each.linked
FROM (
    SELECT trace_way.kernel, trace_way.callee, source_file.file, trace_step.file AS linked,
           min(trace_way.doc_line) AS doc_line
    FROM trace_way
    JOIN trace_step ON trace_step.kernel = trace_way.kernel AND trace_step.chain = trace_way.chain
        AND trace_step.position = trace_way.position
    JOIN source_file ON source_file.file_id = trace_way.file_id
    WHERE trace_way.file_id IS NOT NULL AND trace_way.name IS NOT NULL
        AND (trace_way.file_id, trace_way.name) NOT IN (SELECT file_id, name FROM trace_call)
    GROUP BY trace_way.kernel, trace_way.callee, trace_step.file
    UNION ALL
    SELECT trace_way.kernel, trace_way.callee, NULL, trace_step.file, min(trace_way.doc_line)
    FROM trace_way
    JOIN trace_step ON trace_step.kernel = trace_way.kernel AND trace_step.chain = trace_way.chain
        AND trace_step.position = trace_way.position
    WHERE trace_step.file IS NOT NULL AND trace_way.name IS NOT NULL AND trace_way.file_id IS NULL
        AND trace_step.file NOT IN (SELECT rest FROM file_suffix)
    GROUP BY trace_way.kernel, trace_way.callee, trace_step.file
) AS each
ORDER BY each.doc_line, each.kernel;
