-- Under which configuration was linked?
-- Columns: text: phase, device, architectures and quantization, backends and sizes of the server, 'phase decode,
--          device.sm 90', and how many more settings there are. No row without a configuration.
WITH
    named (name, text, place) AS (
        SELECT name, name || ' '
               || CASE WHEN length(value) > 48 THEN substr(value, 1, 47) || '…' ELSE trim(value, '"') END,
               CASE WHEN name = 'phase' THEN 1 WHEN name GLOB 'device.*' THEN 2 WHEN name GLOB 'model.*' THEN 3
                   ELSE 4 END
        FROM configuration
        WHERE name GLOB 'device.*' OR name IN ('phase', 'model.architectures', 'model.quantization_config')
            OR name GLOB 'server.*backend*' OR name GLOB 'server.*_size' AND value <> '1'
            OR name IN ('server.quantization', 'server.kv_cache_dtype', 'server.speculative_algorithm')
    ),
    counted (total, shown) AS (
        SELECT (SELECT count(*) FROM configuration), (SELECT count(*) FROM named)
    )
SELECT coalesce((SELECT group_concat(text, ', ') FROM (SELECT text FROM named ORDER BY place, name)), 'settings')
       || CASE WHEN total > shown THEN ' (and ' || (total - shown) || ' more: table configuration)' ELSE '' END AS text
FROM counted
WHERE total > 0;
