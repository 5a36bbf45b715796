-- The written calls of the files that differ, each under its natural key: file and qualname of the
-- caller, callee as written, occurrence of that callee in the caller (by place, from 1).
-- Inputs: old and new; call, scope, name; diff_file. Makes for this connection:
--   diff_name  name_id of the new side, number: as that of a file, by the text of the name
--   diff_site  file, caller and callee by their numbers, occurrence, side, line, col
CREATE TEMP TABLE diff_name (name_id INTEGER PRIMARY KEY, number INTEGER NOT NULL);

INSERT INTO diff_name
SELECT here.name_id, coalesce(there.name_id, -here.name_id)
FROM (SELECT 1 FROM diff_file LIMIT 1) -- nothing where no file differs
CROSS JOIN new.name AS here
LEFT JOIN old.name AS there ON there.text = here.text;

CREATE TEMP TABLE diff_site (
    file INTEGER NOT NULL, caller INTEGER NOT NULL, callee INTEGER NOT NULL, occurrence INTEGER NOT NULL,
    side TEXT NOT NULL, line INTEGER NOT NULL, col INTEGER NOT NULL,
    PRIMARY KEY (file, caller, callee, occurrence, side)
) WITHOUT ROWID;

INSERT INTO diff_site
WITH site (file, caller, callee, line, col, call_id) AS (
    SELECT diff_file.number, scope.qualname_id, call.callee_id, call.line, call.col, call.call_id
    FROM diff_file
    CROSS JOIN old.call ON call.call_id BETWEEN diff_file.file_id << 24 AND (diff_file.file_id + 1 << 24) - 1
    CROSS JOIN old.scope ON scope.scope_id = call.scope_id
    WHERE diff_file.side = 'old' AND call.call_kind_id = 1
)
SELECT file, caller, callee, row_number() OVER (PARTITION BY file, caller, callee ORDER BY line, col, call_id),
       'old', line, col
FROM site;

INSERT INTO diff_site
WITH site (file, caller, callee, line, col, call_id) AS (
    SELECT diff_file.number, caller.number, callee.number, call.line, call.col, call.call_id
    FROM diff_file
    CROSS JOIN new.call ON call.call_id BETWEEN diff_file.file_id << 24 AND (diff_file.file_id + 1 << 24) - 1
    CROSS JOIN new.scope ON scope.scope_id = call.scope_id
    CROSS JOIN diff_name AS caller ON caller.name_id = scope.qualname_id
    CROSS JOIN diff_name AS callee ON callee.name_id = call.callee_id
    WHERE diff_file.side = 'new' AND call.call_kind_id = 1
)
SELECT file, caller, callee, row_number() OVER (PARTITION BY file, caller, callee ORDER BY line, col, call_id),
       'new', line, col
FROM site;
