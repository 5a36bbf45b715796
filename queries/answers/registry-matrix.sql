-- Which pairs of keys has a registry, as a matrix?
--   :name   the registry as written or its last part: 'register_fused_func' (GLOB); NULL: all with two keys
-- Columns: the registry, the first key, the second keys that are registered with it and those that are not (of all
-- second keys that occur). Of all files read. A hole is no proof that the pair can not run.
WITH
    entry (registry, first, second) AS MATERIALIZED (
        SELECT DISTINCT registration.registry, one.text, two.text
        FROM registration
        JOIN filed_key AS first ON first.filed_id = registration.registration_id AND first.position = 0
        JOIN filed_key AS second ON second.filed_id = registration.registration_id AND second.position = 1
        JOIN name AS one ON one.name_id = first.key_id
        JOIN name AS two ON two.name_id = second.key_id
        WHERE :name IS NULL OR registration.registry GLOB :name OR registration.registry GLOB '*.' || :name
    ),
    cell (registry, first, second, is_there) AS MATERIALIZED (
        SELECT row_key.registry, row_key.first, column_key.second, EXISTS (
            SELECT 1 FROM entry
            WHERE entry.registry = row_key.registry AND entry.first = row_key.first
              AND entry.second = column_key.second)
        FROM (SELECT DISTINCT registry, first FROM entry) AS row_key
        JOIN (SELECT DISTINCT registry, second FROM entry) AS column_key ON column_key.registry = row_key.registry
        ORDER BY 1, 2, 3
    )
SELECT registry, first, group_concat(CASE WHEN is_there THEN second END, ', ') AS registered,
       group_concat(CASE WHEN NOT is_there THEN second END, ', ') AS holes
FROM cell
GROUP BY registry, first
ORDER BY registry, first;
