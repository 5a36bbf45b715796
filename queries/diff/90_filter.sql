-- Leaves of the differences those that are about what was asked for.
-- Inputs: old and new; op_site; diff_filter (kind: 'op', 'kernel' or 'path'; pattern: a GLOB), which the program
-- fills; diff_op, diff_op_pair; diff_op_kernel; diff_row, from which rows are deleted. Of one kind any pattern will do,
-- of each kind one must. What is about a kernel is about its ops. A path is a file, or a label of the tree ('MLA').
-- Splitting ends where the text does.
CREATE TEMP TABLE IF NOT EXISTS diff_filter (kind TEXT NOT NULL, pattern TEXT NOT NULL);

CREATE TEMP TABLE diff_subject (
    row_id INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (row_id, kind, text)
) WITHOUT ROWID;

INSERT OR IGNORE INTO diff_subject
WITH RECURSIVE
    part (row_id, kind, text, rest) AS (
        SELECT row_id, 'kernel', '', kernels || char(10) FROM diff_row WHERE kernels IS NOT NULL
        UNION ALL
        SELECT row_id, 'op', '', ops || char(10) FROM diff_row WHERE ops IS NOT NULL
        UNION ALL
        SELECT row_id, 'path', '', detail || ', ' FROM diff_row WHERE what = 'op' AND detail IS NOT NULL
        UNION ALL
        SELECT row_id, kind,
               substr(rest, 1, instr(rest, CASE kind WHEN 'path' THEN ', ' ELSE char(10) END) - 1),
               substr(rest, instr(rest, CASE kind WHEN 'path' THEN ', ' ELSE char(10) END)
                            + CASE kind WHEN 'path' THEN 2 ELSE 1 END)
        FROM part
        WHERE rest <> ''
    )
SELECT row_id, kind, text FROM part WHERE text <> ''
UNION
SELECT row_id, 'path', old_file FROM diff_row WHERE old_file IS NOT NULL
UNION
SELECT row_id, 'path', new_file FROM diff_row WHERE new_file IS NOT NULL;

INSERT OR IGNORE INTO diff_subject
SELECT subject.row_id, 'op', diff_op_kernel.op
FROM diff_subject AS subject
JOIN diff_row ON diff_row.row_id = subject.row_id
JOIN diff_op_kernel ON diff_op_kernel.kernel = subject.text
WHERE subject.kind = 'kernel' AND diff_row.what IN ('guard', 'argument', 'target');

-- What is about an op that only the new version has is about the one whose place it took, too.
INSERT OR IGNORE INTO diff_subject
SELECT subject.row_id, 'op', here.op
FROM diff_op_pair
JOIN diff_op AS here ON here.op_id = diff_op_pair.old_id
JOIN diff_op AS there ON there.op_id = diff_op_pair.new_id
JOIN diff_subject AS subject ON subject.kind = 'op' AND subject.text = there.op
WHERE here.op <> there.op AND there.op NOT IN (SELECT op FROM diff_op WHERE side = 'old');

INSERT OR IGNORE INTO diff_subject
SELECT subject.row_id, 'path', op_site.path
FROM diff_subject AS subject
JOIN new.op_site ON op_site.op = subject.text
WHERE subject.kind = 'op' AND op_site.path IS NOT NULL
UNION
SELECT subject.row_id, 'path', op_site.path
FROM diff_subject AS subject
JOIN old.op_site ON op_site.op = subject.text
WHERE subject.kind = 'op' AND op_site.path IS NOT NULL;

DELETE FROM diff_row
WHERE EXISTS (
    SELECT 1
    FROM (SELECT DISTINCT kind FROM diff_filter) AS asked
    WHERE NOT EXISTS (
        SELECT 1
        FROM diff_filter
        JOIN diff_subject ON diff_subject.kind = diff_filter.kind
        WHERE diff_filter.kind = asked.kind AND diff_subject.row_id = diff_row.row_id
          AND (diff_subject.text GLOB diff_filter.pattern
               OR diff_filter.kind = 'op' AND diff_subject.text IN (pattern || '()', 'self.' || pattern || '()')
               OR diff_filter.kind = 'path' AND (', ' || diff_subject.text || ',') GLOB '*, ' || pattern || ',*'
               OR diff_filter.kind = 'path' AND diff_subject.text GLOB '*/' || pattern)));
