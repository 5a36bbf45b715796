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
