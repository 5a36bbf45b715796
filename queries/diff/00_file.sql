-- Files that differ between two versions; what is equal on both sides is not looked at again.
-- Inputs: databases attached as old and new; source_file. Run before the other files of this folder.
-- Makes, for this connection only:
--   diff_row   what changed: what (file, function, call-site, kernel, op, op-kernel), change
--              (added, removed, moved, changed; line: only the line differs, which is no change),
--              name, place in the old and in the new version, detail
--   diff_file  side, file: files of one side that the other does not have with the same bytes; file_id on its side,
--              number: of a file of the new side the old one's file_id, else the file_id below zero
-- A file moved where its bytes stand under one other name that the old version did not have.
CREATE TEMP TABLE diff_row (
    what TEXT NOT NULL, change TEXT NOT NULL, name TEXT NOT NULL,
    old_file TEXT, old_line INTEGER, new_file TEXT, new_line INTEGER, detail TEXT
);

CREATE TEMP TABLE diff_file (
    side TEXT NOT NULL, file TEXT NOT NULL, content_hash TEXT NOT NULL, is_only INTEGER NOT NULL,
    file_id INTEGER NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (side, file)
) WITHOUT ROWID;

INSERT INTO diff_file
SELECT 'old', here.file, here.content_hash, there.file IS NULL, here.file_id, here.file_id
FROM old.source_file AS here
LEFT JOIN new.source_file AS there ON there.file = here.file
WHERE there.content_hash IS NOT here.content_hash
UNION ALL
SELECT 'new', here.file, here.content_hash, there.file IS NULL, here.file_id, coalesce(there.file_id, -here.file_id)
FROM new.source_file AS here
LEFT JOIN old.source_file AS there ON there.file = here.file
WHERE there.content_hash IS NOT here.content_hash;

INSERT INTO diff_row (what, change, name, old_file, new_file)
SELECT 'file', 'moved', min(CASE side WHEN 'new' THEN file END),
       min(CASE side WHEN 'old' THEN file END), min(CASE side WHEN 'new' THEN file END)
FROM diff_file
WHERE is_only
GROUP BY content_hash
HAVING sum(side = 'old') = 1 AND sum(side = 'new') = 1;

DELETE FROM diff_file
WHERE side = 'old' AND file IN (SELECT old_file FROM diff_row WHERE what = 'file')
   OR side = 'new' AND file IN (SELECT new_file FROM diff_row WHERE what = 'file');

INSERT INTO diff_row (what, change, name, old_file, new_file)
SELECT 'file', CASE side WHEN 'old' THEN 'removed' ELSE 'added' END, file,
       CASE side WHEN 'old' THEN file END, CASE side WHEN 'new' THEN file END
FROM diff_file
WHERE is_only;
