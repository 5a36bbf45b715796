-- The lines of a chain that ends at a wrong op: from the first call that is another one, the chain of the source. What
-- else would change these lines is taken back.
-- Inputs: trace_wanted, trace_wanted_step, trace_way, trace_place, trace_step, trace_match, trace_link_text,
-- trace_line, finding.
-- Fills: repair.
DROP TABLE IF EXISTS temp.repair_wrong_op;
CREATE TEMP TABLE repair_wrong_op AS
WITH
    asked AS MATERIALIZED (
        -- The first of the branches is written anew: bare columns of min().
        SELECT wanted.kernel, wanted.kernel_call, wanted.chain, min(trace_match.leaf) AS leaf, finding.cause
        FROM trace_wanted AS wanted
        JOIN trace_match ON trace_match.kernel = wanted.kernel AND trace_match.chain = wanted.chain
        JOIN finding ON finding.code = 'wrong-op' AND finding.kernel = wanted.kernel AND finding.op = trace_match.op
        WHERE wanted.chain IS NOT NULL
        GROUP BY wanted.kernel, wanted.kernel_call, wanted.chain
    ),
    line (kernel, cause, place, doc_line, call_id, head, text) AS MATERIALIZED (
        SELECT asked.kernel, asked.cause, way.place, trace_step.doc_line, trace_place.call_id,
               (SELECT head FROM trace_head WHERE trace_head.doc_line = trace_line.doc_line), trace_line.text
        FROM asked
        JOIN trace_way AS way ON way.kernel = asked.kernel AND way.chain = asked.chain AND way.leaf = asked.leaf
        JOIN trace_step ON trace_step.kernel = way.kernel AND trace_step.chain = way.chain
            AND trace_step.position = way.position
        JOIN trace_line ON trace_line.doc_line = trace_step.doc_line
        LEFT JOIN trace_place ON trace_place.kernel = way.kernel AND trace_place.chain = way.chain
            AND trace_place.leaf = way.leaf AND trace_place.place = way.place
    ),
    right (kernel, place, call_id, text) AS MATERIALIZED (
        SELECT asked.kernel, step.position, step.call_id,
               trace_link_text.text || CASE WHEN step.is_op AND EXISTS (SELECT 1 FROM trace_step WHERE is_op)
                   THEN ' ← **OP**' ELSE '' END
        FROM asked
        JOIN trace_wanted_step AS step ON step.kernel = asked.kernel AND step.kernel_call = asked.kernel_call
        JOIN trace_link_text ON trace_link_text.call_id = step.call_id
    ),
    -- Where the chain branches, which only its first branch is to do without.
    fork (kernel, place) AS MATERIALIZED (
        SELECT kernel, min(place)
        FROM (
            SELECT asked.kernel, way.place
            FROM asked
            JOIN trace_way AS way ON way.kernel = asked.kernel AND way.chain = asked.chain
            GROUP BY asked.kernel, way.place
            HAVING count(DISTINCT way.position) > 1
        )
        GROUP BY kernel
    ),
    other (kernel, cause, doc_line) AS MATERIALIZED (
        SELECT DISTINCT asked.kernel, asked.cause, trace_step.doc_line
        FROM asked
        JOIN trace_step ON trace_step.kernel = asked.kernel AND trace_step.chain = asked.chain
        WHERE trace_step.doc_line IS NOT NULL
            AND (asked.kernel, trace_step.doc_line) NOT IN (SELECT kernel, doc_line FROM line)
    ),
    start (kernel, place) AS MATERIALIZED (
        SELECT line.kernel, min(min(line.place), coalesce((
                   SELECT fork.place FROM fork WHERE fork.kernel = line.kernel), 1000))
        FROM line
        LEFT JOIN right ON right.kernel = line.kernel AND right.place = line.place AND right.call_id = line.call_id
        WHERE right.kernel IS NULL
        GROUP BY line.kernel
    ),
    last (kernel, place) AS MATERIALIZED (SELECT kernel, max(place) FROM line GROUP BY kernel)
SELECT line.cause, line.doc_line, CASE WHEN right.text IS NULL THEN 'delete' ELSE 'replace' END AS kind, 0 AS position,
       line.text AS stands,
       CASE WHEN fork.kernel IS NULL THEN line.head ELSE printf('%*s└─> ', length(line.head) - 4, '') END
           || right.text AS should
FROM line
JOIN start ON start.kernel = line.kernel AND line.place >= start.place
LEFT JOIN right ON right.kernel = line.kernel AND right.place = line.place
LEFT JOIN fork ON fork.kernel = line.kernel
WHERE start.place > 0
UNION ALL
SELECT other.cause, other.doc_line, 'delete', 0, trace_line.text, NULL
FROM other
JOIN start ON start.kernel = other.kernel AND start.place > 0
JOIN trace_line ON trace_line.doc_line = other.doc_line
UNION ALL
SELECT line.cause, line.doc_line, 'append', right.place, NULL,
       printf('%*s└─> ', (right.place - 1) * 4, '') || right.text
FROM last
JOIN line ON line.kernel = last.kernel AND line.place = last.place
JOIN start ON start.kernel = last.kernel AND start.place > 0
JOIN right ON right.kernel = last.kernel AND right.place > last.place;

DELETE FROM repair
WHERE doc_line IN (SELECT doc_line FROM repair_wrong_op WHERE kind <> 'append')
        AND kind IN ('replace', 'delete', 'insert')
    OR doc_line IN (SELECT doc_line FROM repair_wrong_op WHERE kind = 'delete') AND kind = 'hang';

INSERT INTO repair (code, cause, doc_line, kind, position, stands, should)
SELECT 'wrong-op', cause, doc_line, kind, position, stands, should
FROM repair_wrong_op
WHERE stands IS NOT should
ORDER BY 3, 4, 5, 2, 7;

DROP TABLE temp.repair_wrong_op;
