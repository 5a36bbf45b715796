-- What is expected and found at the places of an issue that differ from its first, for issues whose lines are not all
-- repaired.
-- Parameter: :issue (its number).
-- Columns: name ('`self.gate()`, sglang/…/deepseek.py:177'), text.
WITH
    place AS MATERIALIZED (
        SELECT *, row_number() OVER (PARTITION BY expected, found ORDER BY finding_id) AS choice,
               first_value(expected) OVER (ORDER BY finding_id) AS first_expected,
               first_value(found) OVER (ORDER BY finding_id) AS first_found
        FROM finding
        WHERE issue_id = :issue
    )
SELECT coalesce('`' || kernel || '`', '`' || op || '`', 'line ' || doc_line)
           || coalesce(', ' || file || coalesce(':' || line, ''), ', line ' || doc_line, '') AS name,
       coalesce(expected, '')
           || CASE WHEN found IS first_found THEN '' ELSE coalesce('; found: ' || found, '') END AS text
FROM place
WHERE choice = 1 AND (expected, found) IS NOT (first_expected, first_found)
    AND code NOT GLOB '*-moved' AND (doc_line IS NULL OR doc_line NOT IN (SELECT doc_line FROM repair
                                WHERE repair.code = place.code AND repair.cause = place.cause AND kind <> 'append'))
ORDER BY finding_id;
