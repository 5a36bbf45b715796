-- kernel-dead: a kernel that the document traces to an op, or whose call stands in a function that the linked models
-- run, and none of its calls does: the arm that holds them never runs, or nothing calls the function.
-- Inputs: trace_kernel, trace_way, trace_key, trace_call, trace_match, trace_step, call_site, linked_kernel,
-- linked_node. Fills: finding, repair.
-- A note on the first line of its chain, 'not run …', says the same and silences the finding. A name that another
-- import gives, too, launches what that one is.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, file, line, expected, found, claim)
WITH
    root (kernel, chain, key_id, doc_line, note) AS MATERIALIZED (
        SELECT DISTINCT trace_way.kernel, trace_way.chain, trace_way.key_id, trace_step.doc_line, trace_step.note
        FROM trace_way
        JOIN trace_step ON trace_step.kernel = trace_way.kernel AND trace_step.chain = trace_way.chain
            AND trace_step.position = trace_way.position
        WHERE trace_way.place = 0 AND trace_way.key_id IS NOT NULL
    ),
    dead (kernel, key_id, doc_line) AS (
        SELECT kernel, min(key_id), min(doc_line)
        FROM root
        WHERE kernel NOT IN (SELECT kernel FROM linked_kernel UNION SELECT name FROM linked_host
                UNION SELECT name FROM kernel_known_as)
        GROUP BY kernel
        HAVING count(*) = count(CASE WHEN note GLOB '*not run *' THEN NULL ELSE 1 END)
            AND sum(key_id IN (SELECT key_id FROM trace_call WHERE is_linked)) = 0
            AND min(key_id IN (SELECT key_id FROM trace_call WHERE is_here)) = 1
    ),
    place (kernel, doc_line, holder, is_run, condition, launched, file, line) AS (
        SELECT dead.kernel, dead.doc_line, call_site.caller,
               EXISTS (SELECT 1 FROM linked_node WHERE linked_node.scope_id = call_site.scope_id), call_site.guard,
               (SELECT group_concat('`' || each.kernel || '` of ' || each.source, ', ')
                FROM (SELECT kernel, source FROM linked_kernel
                      WHERE linked_kernel.call_id = call_site.call_id ORDER BY kernel, source) AS each),
               call_site.file, call_site.line
        FROM root
        JOIN dead ON dead.kernel = root.kernel
        JOIN trace_call ON trace_call.key_id = root.key_id AND trace_call.is_here
        JOIN call_site ON call_site.call_id = trace_call.call_id
    ),
    reason (kernel, text, is_run, file, line) AS (
        SELECT kernel, group_concat(text, '; '), max(is_run), min(file), min(line)
        FROM (
            SELECT DISTINCT kernel, is_run, file, line,
                   '`' || holder || '` (line ' || line || ') '
                   || CASE WHEN NOT is_run THEN 'is not called'
                       WHEN launched IS NOT NULL THEN 'launches ' || launched || ' by that name'
                       ELSE 'never has ' || coalesce('`' || nullif(condition, '') || '`', 'it run') END AS text
            FROM place
            ORDER BY kernel, file, line
        )
        GROUP BY kernel
    )
SELECT 'kernel-dead', 'error', dead.kernel,
       'Kernel `' || dead.kernel || '` is not run by the linked models',
       'note that it is not run, or take it out', dead.doc_line, reason.file, reason.line, reason.text,
       coalesce('traced to ' || (SELECT group_concat('`' || op || '`', ', ')
                                 FROM (SELECT DISTINCT op FROM trace_match
                                       WHERE trace_match.kernel = dead.kernel AND op IS NOT NULL ORDER BY op)),
                'listed as a kernel of the models'),
       NULL
FROM dead
JOIN reason ON reason.kernel = dead.kernel
WHERE reason.is_run OR dead.kernel IN (SELECT kernel FROM trace_match WHERE op IS NOT NULL)
ORDER BY dead.doc_line, 3, 4, 9, 10;

INSERT INTO repair (code, cause, doc_line, kind, stands, should)
SELECT 'kernel-dead', finding.message, trace_step.doc_line, 'replace', line.text,
       line.before || ' *(not run by the linked models)*' || line.behind
FROM finding
JOIN trace_step ON trace_step.kernel = finding.kernel AND trace_step.position = 0
JOIN trace_note_place AS line ON line.doc_line = trace_step.doc_line
WHERE finding.code = 'kernel-dead' AND finding.cause IS NULL
ORDER BY 3, 4, 2, 6;
