-- The written calls of the files that differ, each under its natural key: file and qualname of the
-- caller, callee as written, occurrence of that callee in the caller (by place, from 1).
-- Inputs: old and new; call_site; diff_file. Makes diff_site for this connection.
CREATE TEMP TABLE diff_site (
    side TEXT NOT NULL, file TEXT NOT NULL, caller TEXT NOT NULL, callee TEXT NOT NULL,
    occurrence INTEGER NOT NULL, line INTEGER NOT NULL, col INTEGER NOT NULL,
    PRIMARY KEY (side, file, caller, callee, occurrence)
) WITHOUT ROWID;

INSERT INTO diff_site
SELECT 'old', file, caller, callee,
       row_number() OVER (PARTITION BY file, caller, callee ORDER BY line, col, call_id), line, col
FROM old.call_site
WHERE kind = 'call' AND file IN (SELECT file FROM diff_file WHERE side = 'old');

INSERT INTO diff_site
SELECT 'new', file, caller, callee,
       row_number() OVER (PARTITION BY file, caller, callee ORDER BY line, col, call_id), line, col
FROM new.call_site
WHERE kind = 'call' AND file IN (SELECT file FROM diff_file WHERE side = 'new');
