-- Files of two versions: those that differ, and those with the same bytes, which are not looked at again.
-- Inputs: databases attached as old and new; source_file. Run before the other files of this folder.
-- Makes, for this connection only:
--   diff_row      what changed: what (a row of diff_what), change (added, removed, moved, changed, replaced; line: only
--                 the line differs, which is no change), name, where it stands (caller or file), what it was and is,
--                 place in the old and in the new version, detail; weight: the heavier the earlier; kernels, ops: what
--                 it is about, a name a line
--   diff_file     side, file: files of one side that the other does not have with the same bytes; file_id on its side
--   diff_same     old_file, new_file: files with the same bytes, under one name or moved
-- A file moved where its bytes stand under one other name that the old version did not have.
CREATE TEMP TABLE diff_row (
    row_id INTEGER PRIMARY KEY, what TEXT NOT NULL, change TEXT NOT NULL, name TEXT NOT NULL, place TEXT,
    was TEXT, now TEXT, old_file TEXT, old_line INTEGER, new_file TEXT, new_line INTEGER, detail TEXT,
    weight INTEGER NOT NULL DEFAULT 0, kernels TEXT, ops TEXT
);

CREATE TEMP TABLE diff_file (
    side TEXT NOT NULL, file TEXT NOT NULL, content_hash TEXT NOT NULL, is_only INTEGER NOT NULL,
    file_id INTEGER NOT NULL, PRIMARY KEY (side, file)
) WITHOUT ROWID;

INSERT INTO diff_file
SELECT 'old', here.file, here.content_hash, there.file IS NULL, here.file_id
FROM old.source_file AS here
LEFT JOIN new.source_file AS there ON there.file = here.file
WHERE there.content_hash IS NOT here.content_hash
UNION ALL
SELECT 'new', here.file, here.content_hash, there.file IS NULL, here.file_id
FROM new.source_file AS here
LEFT JOIN old.source_file AS there ON there.file = here.file
WHERE there.content_hash IS NOT here.content_hash;

CREATE TEMP TABLE diff_same (old_file INTEGER PRIMARY KEY, new_file INTEGER NOT NULL UNIQUE, is_moved INTEGER NOT NULL);

INSERT INTO diff_same
SELECT here.file_id, there.file_id, 0
FROM old.source_file AS here
JOIN new.source_file AS there ON there.file = here.file
WHERE there.content_hash = here.content_hash;

INSERT INTO diff_same
SELECT min(CASE side WHEN 'old' THEN file_id END), min(CASE side WHEN 'new' THEN file_id END), 1
FROM diff_file
WHERE is_only
GROUP BY content_hash
HAVING sum(side = 'old') = 1 AND sum(side = 'new') = 1;

DELETE FROM diff_file
WHERE side = 'old' AND file_id IN (SELECT old_file FROM diff_same WHERE is_moved)
   OR side = 'new' AND file_id IN (SELECT new_file FROM diff_same WHERE is_moved);

INSERT INTO diff_row (what, change, name, old_file, new_file)
SELECT 'file', 'moved', there.file, here.file, there.file
FROM diff_same
JOIN old.source_file AS here ON here.file_id = diff_same.old_file
JOIN new.source_file AS there ON there.file_id = diff_same.new_file
WHERE diff_same.is_moved
UNION ALL
SELECT 'file', CASE WHEN NOT max(is_only) THEN 'changed' WHEN min(side) = 'old' THEN 'removed' ELSE 'added' END, file,
       CASE WHEN max(side = 'old') THEN file END, CASE WHEN max(side = 'new') THEN file END
FROM diff_file
GROUP BY file;
