-- What the document says of itself.

-- A line '**Scope:** …' of the document: it covers no more than it lists. What it leaves out is no finding then.
--   doc_line, text
CREATE VIEW trace_scope AS
SELECT doc_line, text FROM trace_line WHERE class IN ('prose', 'note') AND text LIKE '**Scope:**%';

-- A line of the document that names the content hash of the ingested source: it was made from it.
--   doc_line
CREATE VIEW trace_own AS
SELECT trace_line.doc_line
FROM trace_line
JOIN meta ON meta.key = 'content_hash' AND instr(trace_line.text, meta.value) > 0
WHERE trace_line.class IN ('prose', 'note', 'date');

-- Kernels with lines in their section, or in one that they refer to, that could not be read: what follows from these is
-- no finding of its own.
--   kernel
CREATE VIEW trace_broken AS
WITH broken (kernel) AS MATERIALIZED (
    SELECT DISTINCT section.kernel
    FROM (
        SELECT kernel, doc_line, lead(doc_line, 1, 1 << 31) OVER (ORDER BY doc_line) AS until FROM trace_kernel
    ) AS section
    JOIN (
        SELECT doc_line FROM trace_line WHERE class = 'problem'
        UNION
        SELECT line FROM problem WHERE input = 'traces' AND kind = 'reference'
    ) AS line ON line.doc_line > section.doc_line AND line.doc_line < section.until
)
SELECT kernel FROM broken
UNION
SELECT step.kernel
FROM (SELECT kernel FROM broken
      UNION
      SELECT trace_step.kernel FROM problem JOIN trace_step ON trace_step.doc_line = problem.line
      WHERE problem.input = 'traces' AND problem.kind <> 'arrow') AS held
JOIN trace_step AS line ON line.kernel = held.kernel
JOIN trace_step AS step ON step.shared_line = line.doc_line;

-- What the document lists and says of it that it launches nothing.
--   kernel
CREATE VIEW trace_host AS
SELECT kernel
FROM trace_step
WHERE position = 0
GROUP BY kernel
HAVING count(*) = count(CASE WHEN note GLOB '*launches nothing*' THEN 1 END);

-- What the document lists and says of each of its chains that it is not run.
--   kernel
CREATE VIEW trace_idle AS
SELECT kernel
FROM trace_step
WHERE position = 0
GROUP BY kernel
HAVING count(*) = count(CASE WHEN '; ' || note GLOB '*; not run *' THEN 1 END);

-- Steps whose note says in which section stands what hangs from them: 'as in 6.22'.
--   doc_line, kernel  of the step
--   section           '6.22'; other: its kernel, NULL: the document has no such section
CREATE VIEW trace_reference AS
SELECT told.doc_line, told.kernel, told.section, trace_kernel.kernel AS other
FROM (
    SELECT doc_line, kernel, substr(rest, 1, instr(rest || ';', ';') - 1) AS section
    FROM (
        SELECT doc_line, kernel, substr(note, instr(note, 'as in ') + 6) AS rest
        FROM trace_step
        WHERE doc_line IS NOT NULL AND '; ' || note GLOB '*; as in [0-9]*'
    )
) AS told
LEFT JOIN trace_kernel ON trace_kernel.section = told.section;
