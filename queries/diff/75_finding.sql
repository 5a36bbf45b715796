-- Issues of the kernel traces document that one version has and the other has not.
-- Inputs: old and new; issue. Writes diff_row. An issue is its code and cause; lines and counts are no part of it.
INSERT INTO diff_row (what, change, name, detail)
SELECT 'finding', 'removed', message, code || ', ' || severity
FROM old.issue AS here
WHERE NOT EXISTS (SELECT 1 FROM new.issue AS there WHERE there.code = here.code AND there.cause IS here.cause)
UNION ALL
SELECT 'finding', 'added', message, code || ', ' || severity
FROM new.issue AS here
WHERE NOT EXISTS (SELECT 1 FROM old.issue AS there WHERE there.code = here.code AND there.cause IS here.cause);
