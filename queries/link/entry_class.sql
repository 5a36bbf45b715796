-- Methods that the runtime calls on whatever a registry built, under the configuration.
-- Inputs: entry_class, configuration.
-- Columns: base, method; rest: an empty text, for rows of library.h have three.
SELECT base, method, '' AS rest
FROM entry_class
WHERE setting = '' OR EXISTS (SELECT 1 FROM configuration WHERE name = setting AND value = 'true')
ORDER BY base, method;
