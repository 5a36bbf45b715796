-- wrong-call: the note behind a step names a class of the source, and the step's call runs the function that makes the
-- call below in another.
-- Inputs: trace_step, trace_anchor, linked_edge, linked_node, scope, name, trace_line.
-- Fills: finding, repair. A class that holds the calling function, too, may be meant.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, file, line, expected, found, cause, claim)
WITH
    -- Notes are items, behind ';': 'FusedMoE; as above'. The first that is one word.
    noted (kernel, chain, position, parent_position, doc_line, class) AS MATERIALIZED (
        SELECT kernel, chain, position, parent_position, doc_line,
               CASE WHEN instr(note, ';') > 0 THEN substr(note, 1, instr(note, ';') - 1) ELSE note END
        FROM trace_step
        WHERE note GLOB '[A-Z]*' AND position > 0 AND doc_line IS NOT NULL
    ),
    known (class) AS MATERIALIZED (
        SELECT DISTINCT name.text
        FROM name
        JOIN scope ON scope.qualname_id = name.name_id AND scope.scope_kind_id = 2
        WHERE name.text IN (SELECT class FROM noted)
    ),
    step AS MATERIALIZED (
        SELECT noted.kernel, noted.doc_line, noted.class, anchor.call_id, below.scope_id AS low_scope,
               below.call_id AS low_call, deep.scope_id AS deep_scope
        FROM noted
        JOIN known ON known.class = noted.class
        JOIN trace_anchor AS anchor ON anchor.kernel = noted.kernel AND anchor.chain = noted.chain
            AND anchor.position = noted.position AND anchor.is_exact
        JOIN trace_anchor AS low ON low.kernel = noted.kernel AND low.chain = noted.chain
            AND low.position = noted.parent_position
        JOIN call AS below ON below.call_id = low.call_id
        JOIN trace_step AS low_step ON low_step.kernel = noted.kernel AND low_step.chain = noted.chain
            AND low_step.position = noted.parent_position
        LEFT JOIN trace_anchor AS root ON root.kernel = noted.kernel AND root.chain = noted.chain
            AND root.position = low_step.parent_position
        LEFT JOIN call AS deep ON deep.call_id = root.call_id
    ),
    -- Classes of the nodes that the call runs there, whether the call below leads on in them to the one below it, and
    -- those that hold a function on either side.
    taken (call_id, low_scope, low_call, deep_scope, class, is_run, leads_on) AS MATERIALIZED (
        SELECT asked.call_id, asked.low_scope, asked.low_call, asked.deep_scope, name.text, 1, EXISTS (
                   SELECT 1
                   FROM linked_edge AS below
                   JOIN linked_node AS deep ON deep.node_id = below.callee_node AND deep.scope_id = asked.deep_scope
                   WHERE below.call_id = asked.low_call AND below.caller_node = linked_node.node_id)
        FROM (SELECT DISTINCT call_id, low_scope, low_call, deep_scope FROM step) AS asked
        CROSS JOIN linked_edge ON linked_edge.call_id = asked.call_id
        CROSS JOIN linked_node ON linked_node.node_id = linked_edge.callee_node
            AND linked_node.scope_id = asked.low_scope
        JOIN scope ON scope.scope_id = linked_node.receiver_id
        JOIN name ON name.name_id = scope.qualname_id
        UNION
        SELECT asked.call_id, asked.low_scope, asked.low_call, asked.deep_scope,
               rtrim(rtrim(name.text, replace(name.text, '.', '')), '.'), 0, 0
        FROM (SELECT DISTINCT call_id, low_scope, low_call, deep_scope FROM step) AS asked
        JOIN call ON call.call_id = asked.call_id
        JOIN scope ON scope.scope_id IN (call.scope_id, asked.low_scope)
        JOIN name ON name.name_id = scope.qualname_id
    ),
    run (call_id, low_scope, low_call, deep_scope, list) AS MATERIALIZED (
        SELECT call_id, low_scope, low_call, deep_scope, group_concat(class, ', ') FILTER (WHERE place <= 3)
               || CASE WHEN count(*) > 3 THEN ' and ' || (count(*) - 3) || ' more' ELSE '' END
        FROM (SELECT *, row_number() OVER (
                         PARTITION BY call_id, low_scope, low_call, deep_scope ORDER BY class) AS place
              FROM (SELECT call_id, low_scope, low_call, deep_scope, class, max(leads_on) AS leads_on,
                           max(max(leads_on)) OVER (
                               PARTITION BY call_id, low_scope, low_call, deep_scope) AS any_leads_on
                    FROM taken
                    WHERE is_run
                    GROUP BY call_id, low_scope, low_call, deep_scope, class)
              WHERE leads_on = any_leads_on
              ORDER BY class)
        GROUP BY call_id, low_scope, low_call, deep_scope
    )
SELECT 'wrong-call', 'error', step.kernel,
       'Kernel `' || step.kernel || '`: `' || name.text || '()` is noted as ' || step.class
           || ', and runs the call below in ' || run.list,
       'correct the class', step.doc_line, source_file.file, call.line, run.list, step.class,
       'class ' || step.class || ' for ' || run.list || ' at ' || name.text, NULL
FROM step
JOIN run ON run.call_id = step.call_id AND run.low_scope = step.low_scope AND run.low_call = step.low_call
    AND run.deep_scope IS step.deep_scope
JOIN call ON call.call_id = step.call_id
JOIN name ON name.name_id = call.callee_id
JOIN source_file ON source_file.file_id = call.file_id
WHERE NOT EXISTS (SELECT 1 FROM taken WHERE taken.call_id = step.call_id AND taken.low_scope = step.low_scope
                  AND taken.class = step.class)
ORDER BY step.doc_line, 3, 4, 9, 10;

INSERT INTO repair (code, cause, doc_line, kind, position, stands, should)
SELECT 'wrong-call', finding.cause, finding.doc_line, 'replace', 6, trace_line.text,
       replace(trace_line.text, '(' || finding.found, '(' || finding.expected)
FROM finding
JOIN trace_line ON trace_line.doc_line = finding.doc_line
WHERE finding.code = 'wrong-call' AND finding.cause GLOB 'class * for * at *' AND instr(finding.expected, ',') = 0
ORDER BY 3, 4, 5, 2, 7;
