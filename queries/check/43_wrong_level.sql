-- wrong-level: a step hangs from another line than the call that it makes.
-- Inputs: trace_sibling, trace_step, trace_line. Fills: finding, repair.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, expected, found, cause, claim)
SELECT 'wrong-level', 'error', trace_sibling.kernel,
       'Kernel `' || trace_sibling.kernel || '`: `' || high.callee || '()` stands one level too high',
       'indent the line, and what hangs from it, below `' || low.callee || '()`', high.doc_line,
       'it leads to `' || low.callee || '()` (line ' || low.doc_line || ')',
       'hangs from `' || below.callee || '()` (line ' || below.doc_line || ')',
       low.callee, ': the callers of `' || low.callee || '()` stand beside it, not below it'
FROM trace_sibling
JOIN trace_step AS high ON high.kernel = trace_sibling.kernel AND high.chain = trace_sibling.chain
    AND high.position = trace_sibling.position
JOIN trace_step AS low ON low.kernel = trace_sibling.kernel AND low.chain = trace_sibling.chain
    AND low.position = trace_sibling.hangs_from
JOIN trace_step AS below ON below.kernel = trace_sibling.kernel AND below.chain = trace_sibling.chain
    AND below.position = high.parent_position
ORDER BY high.doc_line, 3, 4, 7, 8;

INSERT INTO repair (code, cause, doc_line, kind, hangs_from, stands, should)
SELECT 'wrong-level', low.callee, high.doc_line, 'hang', low.doc_line, trace_line.text,
       '    ' || trace_line.text
FROM trace_sibling
JOIN trace_step AS high ON high.kernel = trace_sibling.kernel AND high.chain = trace_sibling.chain
    AND high.position = trace_sibling.position
JOIN trace_step AS low ON low.kernel = trace_sibling.kernel AND low.chain = trace_sibling.chain
    AND low.position = trace_sibling.hangs_from
JOIN trace_step AS below ON below.kernel = trace_sibling.kernel AND below.chain = trace_sibling.chain
    AND below.position = high.parent_position
JOIN trace_line ON trace_line.doc_line = high.doc_line
ORDER BY 3, 4, 2, 5, 7;
