-- A file of tuned configurations: what is set in the objects that stand in the object that it is; anything else that
-- stands there ("triton_version") sets nothing.
-- Parameters: ?1 file, ?2 rows, ?3 columns, ?4 the text, NULL where it cannot be read, ?5 the hash of its bytes.
-- Fills: tuned_file.
INSERT INTO tuned_file (file, rows, columns, content_hash, keys)
SELECT ?1, ?2, ?3, ?5,
    CASE WHEN json_valid(?4) AND json_type(?4) = 'object' THEN (
        SELECT json_group_array(key)
        FROM (
            SELECT DISTINCT tuned.key
            FROM json_each(?4) AS entry, json_each(iif(entry.type = 'object', entry.value, '{}')) AS tuned
            ORDER BY 1)) END;
