-- wrong-source: the document says that it is of another source, or of another platform, than the one that is linked:
-- by its content hash, else by its label.
-- Inputs: trace_line, meta. Fills: finding, repair. Where it says neither, it is silent.
INSERT INTO finding (code, severity, message, action, doc_line, expected, found, cause)
WITH
    field (key, title, position) AS (
        VALUES ('content_hash', '**Content hash:**', 1), ('source_label', '**Source:**', 2),
               ('platform', '**Platform:**', 3)
    ),
    told (key, position, doc_line, told, real) AS MATERIALIZED (
        SELECT field.key, field.position, trace_line.doc_line,
               trim(replace(replace(substr(trace_line.text, length(field.title) + 1), '`', ''), '*', '')), meta.value
        FROM field
        JOIN meta ON meta.key = field.key
        JOIN trace_line ON trace_line.class IN ('prose', 'note') AND instr(trace_line.text, field.title) = 1
    )
SELECT 'wrong-source', 'warning',
       CASE key WHEN 'content_hash' THEN 'The document is of a source with another content hash'
           WHEN 'source_label' THEN 'The document is of ' || told || ', the source is ' || real
           ELSE 'The document is of platform ' || told || ', and ' || real || ' is linked' END,
       'correct the line once the chains are those of this source', doc_line, real, told, key
FROM told
WHERE told <> real AND told <> ''
    -- Of a source with another label and another hash one is told.
    AND NOT (key = 'content_hash' AND EXISTS (
        SELECT 1 FROM told AS label WHERE label.key = 'source_label' AND label.told <> label.real))
ORDER BY position, doc_line, 3, 6, 7;

INSERT INTO repair (code, cause, doc_line, kind, stands, should)
SELECT 'wrong-source', finding.cause, trace_line.doc_line, 'replace', trace_line.text,
       replace(trace_line.text, finding.found, finding.expected)
FROM finding
JOIN trace_line ON trace_line.doc_line = finding.doc_line
WHERE finding.code = 'wrong-source'
UNION ALL
SELECT 'wrong-source', finding.cause, trace_line.doc_line, 'replace', trace_line.text,
       '**Content hash:** ' || meta.value || substr(trace_line.text, length(rtrim(trace_line.text)) + 1)
FROM finding
JOIN meta ON meta.key = 'content_hash'
JOIN trace_line ON trace_line.text LIKE '**Content hash:**%' AND instr(trace_line.text, meta.value) = 0
    AND trace_line.class IN ('prose', 'note')
WHERE finding.code = 'wrong-source' AND finding.cause = 'source_label'
ORDER BY 3, 4, 2, 6;
