-- How links are written.
-- Parameters: :style (a row of link_style, 'relative' if NULL); :prefix (instead of the style's; 'auto' for the
--             path to the ingested root).
-- Columns: prefix (NULL: no links), mark. No row: no such style.
SELECT CASE
           WHEN prefix IS NULL THEN NULL
           WHEN :prefix = 'auto' THEN
               rtrim(coalesce((SELECT value FROM meta WHERE key = 'source_root'), '.'), '/') || '/'
           ELSE coalesce(:prefix, replace(replace(prefix,
               '{root}', rtrim(coalesce((SELECT value FROM meta WHERE key = 'source_root'), '.'), '/')),
               '{version}', coalesce(
                   (SELECT replace(value, rtrim(value, replace(value, ' ', '')), '')
                    FROM meta WHERE key = 'source_label'),
                   '')))
       END AS prefix,
       mark
FROM link_style
WHERE style = coalesce(:style, 'relative');
