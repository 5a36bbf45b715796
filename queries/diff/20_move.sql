-- Functions that moved to another file or class.
-- Inputs: diff_site; source_file, name. Makes diff_move (old_file, old_caller, new_file, new_caller) and rows of
-- diff_row. A function moved where one side only has it, exactly one function that only the other side has makes
-- the same calls in the same order, and the two share the whole qualname, or its last part and three
-- calls at least. Anything less is no proof: then it was removed, and another one added.
CREATE TEMP TABLE diff_caller AS
WITH
    lone (file, caller) AS (
        SELECT file, caller FROM diff_site GROUP BY file, caller HAVING min(side) = max(side)
    ),
    made (side, file, caller, callee, line) AS (
        SELECT site.side, site.file, site.caller, coalesce(old_callee.text, new_callee.text) AS callee, site.line
        FROM lone
        CROSS JOIN diff_site AS site ON site.file = lone.file AND site.caller = lone.caller
        LEFT JOIN old.name AS old_callee ON old_callee.name_id = site.callee
        LEFT JOIN new.name AS new_callee ON new_callee.name_id = -site.callee
        ORDER BY site.file, site.caller, site.line, site.col, callee
    ),
    listed (side, file, caller, call_count, calls, line) AS (
        SELECT side, file, caller, count(*), group_concat(callee, char(10)), min(line)
        FROM made
        GROUP BY file, caller
    ),
    named (side, file, caller, call_count, calls, line) AS (
        SELECT side, coalesce(old_file.file, new_file.file), coalesce(old_caller.text, new_caller.text),
               call_count, calls, line
        FROM listed
        LEFT JOIN old.source_file AS old_file ON old_file.file_id = listed.file
        LEFT JOIN new.source_file AS new_file ON new_file.file_id = -listed.file
        LEFT JOIN old.name AS old_caller ON old_caller.name_id = listed.caller
        LEFT JOIN new.name AS new_caller ON new_caller.name_id = -listed.caller
    )
SELECT side, file, caller, replace(caller, rtrim(caller, replace(caller, '.', '')), '') AS last_name,
       call_count, calls, line
FROM named;

CREATE TEMP TABLE diff_move (
    old_file TEXT NOT NULL, old_caller TEXT NOT NULL, new_file TEXT NOT NULL, new_caller TEXT NOT NULL,
    old_line INTEGER NOT NULL, new_line INTEGER NOT NULL, call_count INTEGER NOT NULL,
    PRIMARY KEY (old_file, old_caller), UNIQUE (new_file, new_caller)
) WITHOUT ROWID;

-- By the whole qualname.
INSERT INTO diff_move
SELECT min(CASE side WHEN 'old' THEN file END), caller, min(CASE side WHEN 'new' THEN file END), caller,
       min(CASE side WHEN 'old' THEN line END), min(CASE side WHEN 'new' THEN line END), call_count
FROM diff_caller
WHERE caller <> '<module>'
GROUP BY caller, calls
HAVING sum(side = 'old') = 1 AND sum(side = 'new') = 1;

DELETE FROM diff_caller
WHERE side = 'old' AND (file, caller) IN (SELECT old_file, old_caller FROM diff_move)
   OR side = 'new' AND (file, caller) IN (SELECT new_file, new_caller FROM diff_move);

-- By the last part of the qualname.
INSERT INTO diff_move
SELECT min(CASE side WHEN 'old' THEN file END), min(CASE side WHEN 'old' THEN caller END),
       min(CASE side WHEN 'new' THEN file END), min(CASE side WHEN 'new' THEN caller END),
       min(CASE side WHEN 'old' THEN line END), min(CASE side WHEN 'new' THEN line END), call_count
FROM diff_caller
WHERE call_count >= 3 AND caller <> '<module>'
GROUP BY last_name, calls
HAVING sum(side = 'old') = 1 AND sum(side = 'new') = 1;

INSERT INTO diff_row
SELECT 'function', 'moved', new_caller, old_file, old_line, new_file, new_line,
       CASE WHEN old_caller <> new_caller THEN 'was ' || old_caller || ', ' ELSE '' END
       || call_count || CASE call_count WHEN 1 THEN ' call' ELSE ' calls' END
FROM diff_move;
