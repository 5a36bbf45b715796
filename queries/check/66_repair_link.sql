-- Steps whose link has a file and no line: the calls there that they may mean, those of the step's name that lead to
-- the step below, in a function that a step above calls; of these not those that lines beside it link to.
-- Inputs: finding, trace_step, trace_step_key, trace_anchor, trace_call, call, linked_node, linked_edge,
-- source_file, trace_line.
-- Fills: finding (file, line, expected), repair (where there is one).
CREATE TEMP TABLE link_line AS
WITH
    step (kernel, chain, position, parent_position, doc_line, callee, key_id) AS MATERIALIZED (
        SELECT step.kernel, step.chain, step.position, step.parent_position, step.doc_line, step.callee, key.key_id
        FROM finding
        JOIN trace_step AS step ON step.doc_line = finding.doc_line AND step.line IS NULL AND step.file IS NOT NULL
        JOIN trace_step_key AS key ON key.kernel = step.kernel AND key.chain = step.chain
            AND key.position = step.position
        WHERE finding.code = 'document-problem'
    ),
    -- What stands below it, and where a function's name is called at all.
    leads (kernel, chain, position, call_id, scope_id) AS MATERIALIZED (
        SELECT DISTINCT step.kernel, step.chain, step.position, call.call_id, call.scope_id
        FROM step
        JOIN trace_call ON trace_call.key_id = step.key_id AND trace_call.is_here
        JOIN call ON call.call_id = trace_call.call_id
        WHERE step.parent_position IS NULL OR EXISTS (
            SELECT 1
            FROM trace_anchor AS anchor
            JOIN call AS below ON below.call_id = anchor.call_id
            JOIN linked_node ON linked_node.scope_id = below.scope_id
            JOIN linked_edge ON linked_edge.callee_node = linked_node.node_id
            WHERE anchor.kernel = step.kernel AND anchor.chain = step.chain
                AND anchor.position = step.parent_position AND linked_edge.call_id = call.call_id)
    ),
    fits (doc_line, kernel, chain, position, parent_position, key_id, line) AS MATERIALIZED (
        SELECT DISTINCT step.doc_line, step.kernel, step.chain, step.position, step.parent_position, step.key_id,
               call.line
        FROM step
        JOIN leads USING (kernel, chain, position)
        JOIN call ON call.call_id = leads.call_id
        WHERE NOT EXISTS (
            SELECT 1
            FROM trace_step AS high
            JOIN trace_anchor AS above ON above.kernel = high.kernel AND above.chain = high.chain
                AND above.position = high.position
            WHERE high.kernel = step.kernel AND high.chain = step.chain AND high.parent_position = step.position
                AND leads.scope_id NOT IN (
                    SELECT entered.scope_id
                    FROM linked_edge AS edge
                    JOIN linked_node AS entered ON entered.node_id = edge.callee_node
                    WHERE edge.call_id = above.call_id))
    )
SELECT doc_line, line, EXISTS (
           SELECT 1
           FROM trace_step AS beside
           JOIN trace_step_key AS named ON named.kernel = beside.kernel AND named.chain = beside.chain
               AND named.position = beside.position AND named.key_id = fits.key_id
           WHERE beside.kernel = fits.kernel AND beside.line = fits.line
               AND beside.parent_position IS fits.parent_position
               AND (fits.parent_position IS NULL OR beside.chain = fits.chain)) AS is_beside
FROM fits
ORDER BY doc_line, line;

UPDATE finding
SET file = open.file, line = open.line, expected = '`' || open.callee || '()` at line ' || open.list
FROM (
    SELECT link_line.doc_line, trace_step.file, min(link_line.line) AS line, trace_step.callee,
           group_concat(link_line.line, ', ') AS list
    FROM (SELECT * FROM link_line ORDER BY doc_line, line) AS link_line
    JOIN trace_step ON trace_step.doc_line = link_line.doc_line
    WHERE NOT is_beside
        OR link_line.doc_line NOT IN (SELECT doc_line FROM link_line WHERE NOT is_beside)
    GROUP BY link_line.doc_line
) AS open
WHERE finding.code = 'document-problem' AND finding.doc_line = open.doc_line
    AND finding.doc_line IN (SELECT line FROM problem WHERE input = 'traces' AND kind = 'link');

INSERT INTO repair (code, cause, doc_line, kind, stands, should)
SELECT 'document-problem', finding.cause, finding.doc_line, 'replace', trace_line.text,
       replace(trace_line.text, '(' || trace_step.link_path || ')',
               '(' || trace_step.link_path || '#L' || finding.line || ')')
FROM finding
JOIN trace_step ON trace_step.doc_line = finding.doc_line AND trace_step.line IS NULL
JOIN trace_line ON trace_line.doc_line = finding.doc_line
WHERE finding.code = 'document-problem' AND (
    SELECT count(*) FROM link_line WHERE link_line.doc_line = finding.doc_line AND NOT is_beside) = 1
ORDER BY 3, 4, 2, 6;

DROP TABLE link_line;
