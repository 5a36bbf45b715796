-- The lines of steps whose link has a file and no line: the one call there of the name that leads to the step below, in
-- a function that a step above calls.
-- Inputs: finding, trace_step, trace_anchor, call, linked_node, linked_edge, trace_line. Fills: repair.
INSERT INTO repair (code, cause, doc_line, kind, stands, should)
WITH meant (doc_line, cause, link_path, line, lines) AS (
    SELECT step.doc_line, finding.cause, step.link_path, min(call.line), count(DISTINCT call.line)
    FROM finding
    JOIN trace_step AS step ON step.doc_line = finding.doc_line AND step.line IS NULL AND step.file IS NOT NULL
    JOIN trace_anchor AS anchor ON anchor.kernel = step.kernel AND anchor.chain = step.chain
        AND anchor.position = step.parent_position
    JOIN call AS below ON below.call_id = anchor.call_id
    JOIN linked_node ON linked_node.scope_id = below.scope_id
    JOIN linked_edge ON linked_edge.callee_node = linked_node.node_id
    JOIN call ON call.call_id = linked_edge.call_id
    JOIN name ON name.name_id = call.callee_id AND name.text = step.callee
    JOIN source_file ON source_file.file_id = call.file_id AND source_file.file = step.file
    WHERE finding.code = 'document-problem'
        AND NOT EXISTS (
            SELECT 1
            FROM trace_step AS high
            JOIN trace_anchor AS above ON above.kernel = high.kernel AND above.chain = high.chain
                AND above.position = high.position
            WHERE high.kernel = step.kernel AND high.chain = step.chain AND high.parent_position = step.position
                AND call.scope_id NOT IN (
                    SELECT entered.scope_id
                    FROM linked_edge AS edge
                    JOIN linked_node AS entered ON entered.node_id = edge.callee_node
                    WHERE edge.call_id = above.call_id))
    GROUP BY step.doc_line
)
SELECT 'document-problem', meant.cause, meant.doc_line, 'replace', trace_line.text,
       replace(trace_line.text, '(' || meant.link_path || ')', '(' || meant.link_path || '#L' || meant.line || ')')
FROM meant
JOIN trace_line ON trace_line.doc_line = meant.doc_line
WHERE meant.lines = 1
ORDER BY meant.doc_line;
