-- step-not-found: a step names a call that its file does not make (a function that it defines, something that it
-- imports or passes on), links to a file that the source does not have, or to none.
-- Inputs: trace_lost_step, trace_gap, trace_gap_text, trace_caller_text, trace_way, trace_step, trace_call,
-- trace_anchor, scope, import.
-- A path that fits several files of the source says nothing; nor does a call that was found elsewhere.
INSERT INTO finding (code, severity, kernel, message, action, doc_line, file, line, expected, found, cause, claim)
WITH
    step AS MATERIALIZED (SELECT * FROM trace_lost_step),
    told AS (
        SELECT step.*, source_file.file,
               coalesce(
                   (SELECT '`' || name.text || '` is a ' || scope_kind.scope_kind || ' that it defines at line '
                        || scope.line
                    FROM scope
                    JOIN name ON name.name_id = scope.qualname_id
                    JOIN scope_kind ON scope_kind.scope_kind_id = scope.scope_kind_id
                    LEFT JOIN trace_call AS low ON low.key_id = step.low_key AND low.scope_id = scope.scope_id
                    WHERE scope.scope_id BETWEEN step.file_id << 24 AND (step.file_id + 1 << 24) - 1
                        AND (name.text = step.name OR name.text GLOB '*.' || step.name)
                    -- First the one that makes the call below.
                    ORDER BY low.key_id IS NULL, scope.scope_id LIMIT 1),
                   (SELECT 'it imports `' || name.text || '` at line ' || import.line
                    FROM import
                    JOIN name ON name.name_id = import.name_id
                    WHERE import.import_id BETWEEN step.file_id << 24 AND (step.file_id + 1 << 24) - 1
                        AND name.text = step.name
                    ORDER BY import.import_id LIMIT 1)) AS what,
               (SELECT 'line ' || step.line || ' calls ' || group_concat('`' || text || '()`', ', ')
                FROM (SELECT DISTINCT name.text
                      FROM call
                      JOIN name ON name.name_id = call.callee_id
                      WHERE call.call_id BETWEEN step.file_id << 24 AND (step.file_id + 1 << 24) - 1
                          AND call.line = step.line
                      ORDER BY call.call_id)
                HAVING count(*) > 0) AS stands
        FROM step
        LEFT JOIN source_file ON source_file.file_id = step.file_id
    ),
    -- What should stand there: of all steps between two that hold. Bare columns of max().
    gap AS MATERIALIZED (
        SELECT gap.*, told.position AS above, max(gap.high)
        FROM told
        JOIN trace_gap ON trace_gap.kernel = told.kernel AND trace_gap.chain = told.chain
            AND told.position >= trace_gap.high AND told.position < coalesce(trace_gap.next, 1000000)
        JOIN trace_way AS way ON way.kernel = told.kernel AND way.chain = told.chain AND way.leaf = trace_gap.leaf
            AND way.position = told.position
        JOIN trace_gap_text AS gap ON gap.kernel = trace_gap.kernel AND gap.chain = trace_gap.chain
            AND gap.position = trace_gap.position AND gap.high = trace_gap.high
        GROUP BY told.kernel, told.chain, told.position
    )
SELECT 'step-not-found', 'error', told.kernel,
       'Kernel `' || told.kernel || '`: ' || CASE
           WHEN told.linked IS NULL THEN '`' || told.callee || '()` is no call site: it has no link'
           WHEN told.file IS NULL THEN 'the source has no file ' || told.linked
           ELSE 'no call `' || told.callee || '()` in ' || told.file END,
       'fix the call chain', told.doc_line, coalesce(gap.file, told.file), gap.line,
       CASE WHEN own.call_id IS NOT NULL THEN '`' || told.callee || '()` in ' || own_file.file || ', line ' || own.line
           WHEN gap.missing IS NOT NULL THEN gap.next || ' reaches ' || gap.low || ' by ' || gap.missing
                || ' (' || gap.places || ')'
           WHEN gap.next IS NOT NULL
           THEN gap.next || coalesce(' (' || gap.places || ')', '') || ' as the caller of ' || gap.low
           WHEN gap.holder IS NOT NULL THEN gap.low || ' is called in `' || gap.holder || '`'
               || coalesce(', by ' || gap.callers, '')
           WHEN below.call_id IS NOT NULL
           THEN '`' || below_callee.text || '()` is called in `' || below_caller.text || '`'
               || coalesce(', by ' || caller.callers, '')
           WHEN told.file IS NULL AND told.linked IS NOT NULL THEN 'a file of the source'
           ELSE 'a call that the file makes' END || coalesce('; ' || told.what, '')
           || coalesce('; ' || told.stands, ''),
       '`' || told.callee || '()`' || coalesce(' in ' || told.linked, ''),
       CASE WHEN told.file IS NULL AND told.linked IS NOT NULL THEN 'no file ' || told.linked
           ELSE told.callee || coalesce(' in ' || told.linked, '') END,
       CASE WHEN told.linked IS NULL THEN ': `' || told.callee || '()` is no call site: it has no link'
           WHEN told.file IS NULL THEN ': the source has no file ' || told.linked
           ELSE ': no call `' || told.callee || '()` in ' || told.file END
FROM told
LEFT JOIN gap ON gap.kernel = told.kernel AND gap.chain = told.chain AND gap.above = told.position
LEFT JOIN trace_caller_text AS caller ON caller.kernel = told.kernel AND caller.chain = told.chain
    AND caller.position = told.position
LEFT JOIN trace_step ON trace_step.kernel = told.kernel AND trace_step.chain = told.chain
    AND trace_step.position = told.position
LEFT JOIN trace_anchor AS anchor ON anchor.kernel = told.kernel AND anchor.chain = told.chain
    AND anchor.position = trace_step.parent_position
LEFT JOIN call AS below ON below.call_id = anchor.call_id
LEFT JOIN name AS below_callee ON below_callee.name_id = below.callee_id
LEFT JOIN scope AS below_scope ON below_scope.scope_id = below.scope_id
LEFT JOIN name AS below_caller ON below_caller.name_id = below_scope.qualname_id
LEFT JOIN trace_anchor AS here ON here.kernel = told.kernel AND here.chain = told.chain
    AND here.position = told.position
LEFT JOIN call AS own ON own.call_id = here.call_id
LEFT JOIN source_file AS own_file ON own_file.file_id = own.file_id
ORDER BY told.doc_line, told.kernel, 3, 4, 9, 10;
