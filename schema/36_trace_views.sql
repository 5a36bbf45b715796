-- Views that join the kernel traces document with the source, whichever was loaded first.

-- The source file of each path that a chain links to: the one with the longest equal suffix,
-- counted in parts of the path. Paths whose longest suffix several files share have no row.
--   link_path     as in trace_step
--   file_id, file the source file
--   is_whole      1: the link ends in the file's whole path, or the file's path in the whole link
CREATE VIEW trace_file AS
WITH RECURSIVE
    path (link_path, clean) AS (
        SELECT DISTINCT link_path, file FROM trace_step WHERE link_path IS NOT NULL
    ),
    -- Every suffix of the path, the whole first; ends where no '/' is left.
    suffix (link_path, rest, cut) AS (
        SELECT link_path, clean, 0 FROM path
        UNION ALL
        SELECT link_path, substr(rest, instr(rest, '/') + 1), cut + 1
        FROM suffix
        WHERE instr(rest, '/') > 0
    ),
    whole (link_path, file_id, cut) AS MATERIALIZED (
        SELECT suffix.link_path, source_file.file_id, min(suffix.cut)
        FROM suffix
        JOIN source_file ON source_file.file = suffix.rest
        GROUP BY suffix.link_path
    ),
    -- Every suffix but the whole of a source file of the same name; ends likewise.
    file_suffix (file_id, rest) AS (
        SELECT file_id, substr(file, instr(file, '/') + 1)
        FROM source_file
        WHERE instr(file, '/') > 0 AND replace(file, rtrim(file, replace(file, '/', '')), '') IN (
            SELECT replace(clean, rtrim(clean, replace(clean, '/', '')), '') FROM path)
        UNION ALL
        SELECT file_id, substr(rest, instr(rest, '/') + 1) FROM file_suffix WHERE instr(rest, '/') > 0
    ),
    named (rest, file_id, files) AS MATERIALIZED (
        SELECT rest, min(file_id), count(*) FROM file_suffix GROUP BY rest
    ),
    longest (link_path, file_id, files, cut) AS (
        SELECT suffix.link_path, named.file_id, named.files, min(suffix.cut) -- bare columns of min()
        FROM suffix
        JOIN named ON named.rest = suffix.rest
        WHERE suffix.link_path NOT IN (SELECT link_path FROM whole)
        GROUP BY suffix.link_path
    )
SELECT whole.link_path, whole.file_id, source_file.file, 1 AS is_whole
FROM whole
JOIN source_file ON source_file.file_id = whole.file_id
UNION ALL
SELECT longest.link_path, longest.file_id, source_file.file, longest.cut = 0
FROM longest
JOIN source_file ON source_file.file_id = longest.file_id
WHERE longest.files = 1;

-- The source file of each step with a link.
--   kernel, chain, position  the key of trace_step
--   callee, line, doc_line   as there
--   file_id, file            the source file, NULL where there is none (or no single one)
--   is_whole                 as in trace_file
CREATE VIEW trace_step_source AS
SELECT trace_step.kernel, trace_step.chain, trace_step.position, trace_step.callee, trace_step.line,
       trace_step.doc_line, trace_file.file_id, trace_file.file, trace_file.is_whole
FROM trace_step
LEFT JOIN trace_file ON trace_file.link_path = trace_step.link_path
WHERE trace_step.link_path IS NOT NULL;
