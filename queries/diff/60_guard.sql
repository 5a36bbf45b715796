-- Conditions above calls that both versions have, where they differ: of kernels and ops, and on the way between them.
-- Inputs: old and new; call, guard, guard_kind, name; diff_call, diff_wanted, diff_op, diff_kernel_call. Makes
-- diff_condition (old_call, side, guard_id, text): the conditions within the function, a row each; and diff_told
-- (old_call, new_call; name, kind: what a call is called in rows: by its kernels, its ops, or as it is written;
-- caller, old_file, old_line, new_file, new_line, old_guard, new_guard; was, now, is_other as in diff_pair;
-- old_name: what is called in its place there, where is_other).
-- Writes diff_row: the conditions that the other version does not have. The walk up ends at the outermost guard, or
-- where the chain was cut: the guard above always has a smaller number.
CREATE TEMP TABLE diff_told AS
SELECT diff_pair.old_call, diff_pair.new_call,
       coalesce((SELECT group_concat(kernel, char(10)) FROM (SELECT DISTINCT kernel FROM diff_kernel_call
                 WHERE side = 'new' AND call_id = diff_pair.new_call ORDER BY kernel)),
                (SELECT group_concat(op, char(10)) FROM (SELECT op FROM diff_op
                 WHERE side = 'new' AND call_id = diff_pair.new_call ORDER BY op)),
                name.text || '()') AS name,
       CASE WHEN EXISTS (SELECT 1 FROM diff_kernel_call WHERE side = 'new' AND call_id = diff_pair.new_call)
            THEN 'kernel'
            WHEN EXISTS (SELECT 1 FROM diff_op WHERE side = 'new' AND call_id = diff_pair.new_call) THEN 'op'
            ELSE 'way' END AS kind,
       caller.text AS caller, old_file.file AS old_file, old_call.line AS old_line, new_file.file AS new_file,
       new_call.line AS new_line, old_call.guard_id AS old_guard, new_call.guard_id AS new_guard,
       diff_pair.was, diff_pair.now, diff_pair.is_other,
       CASE WHEN diff_pair.is_other AND old_name.text <> name.text
            THEN coalesce((SELECT min(kernel) FROM diff_kernel_call WHERE side = 'old' AND call_id = diff_pair.old_call
                           HAVING min(kernel) = max(kernel)), old_name.text || '()') END AS old_name
FROM diff_pair
JOIN old.call AS old_call ON old_call.call_id = diff_pair.old_call
JOIN new.call AS new_call ON new_call.call_id = diff_pair.new_call
JOIN old.source_file AS old_file ON old_file.file_id = diff_pair.old_call >> 24
JOIN new.source_file AS new_file ON new_file.file_id = diff_pair.new_call >> 24
JOIN old.name AS old_name ON old_name.name_id = old_call.callee_id
JOIN new.name AS name ON name.name_id = new_call.callee_id
JOIN new.scope AS scope ON scope.scope_id = new_call.scope_id
JOIN new.name AS caller ON caller.name_id = scope.qualname_id
WHERE EXISTS (SELECT 1 FROM diff_wanted WHERE side = 'old' AND call_id = diff_pair.old_call)
  AND EXISTS (SELECT 1 FROM diff_wanted WHERE side = 'new' AND call_id = diff_pair.new_call);

CREATE TEMP TABLE diff_condition (
    old_call INTEGER NOT NULL, side TEXT NOT NULL, guard_id INTEGER NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY (old_call, side, guard_id)
) WITHOUT ROWID;

INSERT INTO diff_condition
WITH RECURSIVE above (old_call, guard_id) AS (
    SELECT old_call, old_guard FROM diff_told
    WHERE old_guard IS NOT NULL AND old_call IN (SELECT old_call FROM diff_call)
    UNION
    SELECT above.old_call, guard.parent_id
    FROM above
    JOIN old.guard ON guard.guard_id = above.guard_id
    WHERE guard.cut_id IS NULL AND guard.parent_id < guard.guard_id
)
SELECT above.old_call, 'old', guard.guard_id,
       coalesce(cut.text, CASE WHEN guard.is_closed THEN rtrim(kind.operator || test.text)
                               ELSE kind.operator || '(' || test.text || ')' END)
FROM above
JOIN old.guard ON guard.guard_id = above.guard_id
JOIN old.guard_kind AS kind ON kind.guard_kind_id = guard.guard_kind_id
JOIN old.name AS test ON test.name_id = guard.test_id
LEFT JOIN old.name AS cut ON cut.name_id = guard.cut_id
WHERE kind.operator IS NOT NULL OR cut.text IS NOT NULL;

INSERT INTO diff_condition
WITH RECURSIVE above (old_call, guard_id) AS (
    SELECT old_call, new_guard FROM diff_told
    WHERE new_guard IS NOT NULL AND old_call IN (SELECT old_call FROM diff_call)
    UNION
    SELECT above.old_call, guard.parent_id
    FROM above
    JOIN new.guard ON guard.guard_id = above.guard_id
    WHERE guard.cut_id IS NULL AND guard.parent_id < guard.guard_id
)
SELECT above.old_call, 'new', guard.guard_id,
       coalesce(cut.text, CASE WHEN guard.is_closed THEN rtrim(kind.operator || test.text)
                               ELSE kind.operator || '(' || test.text || ')' END)
FROM above
JOIN new.guard ON guard.guard_id = above.guard_id
JOIN new.guard_kind AS kind ON kind.guard_kind_id = guard.guard_kind_id
JOIN new.name AS test ON test.name_id = guard.test_id
LEFT JOIN new.name AS cut ON cut.name_id = guard.cut_id
WHERE kind.operator IS NOT NULL OR cut.text IS NOT NULL;
