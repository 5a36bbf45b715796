-- Arrows that are read and written otherwise, and lines that stand further to the left or right than what they hang
-- from asks. How a line begins has nothing to do with what else is wrong on it: it is told last, of lines that stay,
-- and where another repair writes the line's beginning anew that one holds.
-- Inputs: problem, finding, trace_step, trace_line, trace_head. Fills: repair.
INSERT INTO repair (code, cause, doc_line, kind, position, stands, should)
WITH
    line (cause, doc_line, text, head, depth, is_level) AS MATERIALIZED (
        SELECT min(finding.cause), finding.doc_line, trace_line.text, trace_head.head, step.depth,
               sum(finding.message GLOB 'indented by * columns below line *') = 0
        FROM problem
        JOIN finding ON finding.code = 'document-problem' AND finding.doc_line = problem.line
        JOIN trace_step AS step ON step.doc_line = finding.doc_line AND step.position > 0
        JOIN trace_line ON trace_line.doc_line = finding.doc_line
        JOIN trace_head ON trace_head.doc_line = finding.doc_line
        WHERE problem.input = 'traces' AND problem.kind IN ('arrow', 'tree')
        GROUP BY finding.doc_line
    ),
    arrow (cause, doc_line, text, head, depth, is_level, drawn) AS (
        SELECT line.*, replace(replace(replace(replace(replace(head, '`->', '└─>'), '+->', '├─>'), '└->', '└─>'),
                                       '├->', '├─>'), '|', '│')
        FROM line
    ),
    right (cause, doc_line, text, should) AS (
        SELECT cause, doc_line, text,
               CASE WHEN is_level THEN drawn
                   ELSE printf('%*s', (depth - 1) * 4, '')
                       -- Dashes may stand for levels, too.
                       || CASE WHEN instr(drawn, '└') > 0 THEN '└─>' ELSE '├─>' END
                       || CASE WHEN drawn GLOB '* ' THEN ' ' ELSE '' END END
                   || substr(text, length(head) + 1)
        FROM arrow
    )
SELECT 'document-problem', cause, doc_line, 'replace', 9, text, should
FROM right
WHERE should <> text AND doc_line NOT IN (SELECT doc_line FROM repair WHERE kind = 'delete')
ORDER BY doc_line;
