-- Which values of backends are there: what the parameter b of compare must name.
--   :b a key of a registry, or what a test asks a backend for
-- Columns: the name, 1 where it is the one meant.
SELECT value AS name, coalesce(value = :b, 0) AS is_meant
FROM (
    SELECT text AS value FROM name WHERE name_id IN (SELECT key_id FROM filed_key)
    UNION
    SELECT value FROM guard_fact WHERE subject = 'backend' AND value IS NOT NULL
)
ORDER BY is_meant DESC, value;
