-- The issues: one for the findings of a code that have one cause, in the order of lists; and what each kernel's are.
-- Inputs: finding, finding_code, severity, repair.
-- Fills: issue, and issue_id of finding.
-- The text is that of its only place; of several it names the kernels, three at most, and then what is said of them.
UPDATE finding SET cause = coalesce(cause, message);

INSERT INTO issue (code, cause, severity, message, action, kernels, places, repairs)
WITH
    -- Bare columns of min(): those of the first place.
    each (code, cause, severity, message, action, claim, kernels, places, doc_line, first) AS MATERIALIZED (
        SELECT code, cause, severity, message, action, claim, count(DISTINCT kernel), count(*), min(doc_line),
               min(finding_id)
        FROM finding
        GROUP BY code, cause
    ),
    named (code, cause, list) AS MATERIALIZED (
        SELECT code, cause, group_concat('`' || kernel || '`', ', ')
        FROM (
            SELECT code, cause, kernel, row_number() OVER (PARTITION BY code, cause ORDER BY first) AS place
            FROM (SELECT code, cause, kernel, min(finding_id) AS first
                  FROM finding WHERE kernel IS NOT NULL GROUP BY code, cause, kernel)
            ORDER BY code, cause, place
        )
        WHERE place <= 3
        GROUP BY code, cause
    )
SELECT each.code, each.cause, each.severity,
       CASE
           WHEN each.places = 1 OR each.claim IS NULL THEN each.message
           WHEN each.kernels = 0 THEN each.claim
           ELSE CASE each.kernels WHEN 1 THEN 'Kernel ' ELSE 'Kernels ' END || named.list
               || CASE WHEN each.kernels > 3 THEN ' and ' || (each.kernels - 3) || ' more' ELSE '' END || each.claim
       END,
       each.action, each.kernels, each.places,
       (SELECT count(*) FROM repair WHERE repair.code = each.code AND repair.cause = each.cause)
FROM each
LEFT JOIN named ON named.code = each.code AND named.cause = each.cause
JOIN severity ON severity.severity = each.severity
JOIN finding_code ON finding_code.code = each.code
ORDER BY severity.position, finding_code.position, each.doc_line IS NULL, each.doc_line, each.cause;

UPDATE finding SET issue_id = (
    SELECT issue.issue_id FROM issue WHERE issue.code = finding.code AND issue.cause = finding.cause);
