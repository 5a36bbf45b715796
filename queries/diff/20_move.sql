-- Functions that moved to another file or class.
-- Inputs: diff_site. Makes diff_move (old_file, old_caller, new_file, new_caller) and rows of diff_row.
-- A function moved where one side only has it, exactly one function that only the other side has makes
-- the same calls in the same order, and the two share the whole qualname, or its last part and three
-- calls at least. Anything less is no proof: then it was removed, and another one added.
CREATE TEMP TABLE diff_caller AS
SELECT side, file, caller, replace(caller, rtrim(caller, replace(caller, '.', '')), '') AS last_name,
       count(*) AS call_count, group_concat(callee, char(10)) AS calls, min(line) AS line
FROM (
    SELECT side, file, caller, callee, line
    FROM diff_site AS here
    WHERE NOT EXISTS (
        SELECT 1 FROM diff_site AS there
        WHERE there.side = CASE here.side WHEN 'old' THEN 'new' ELSE 'old' END
          AND there.file = here.file AND there.caller = here.caller)
    ORDER BY side, file, caller, line, col
)
GROUP BY side, file, caller;

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
