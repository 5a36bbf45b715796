-- Methods that the runtime calls on whatever a registry built, under the configuration.
-- Inputs: entry_class, configuration.
-- Columns: base, method, called ('called' where models call it, too).
SELECT base, method, CASE is_called WHEN 1 THEN 'called' ELSE '' END AS called
FROM entry_class
WHERE setting = '' OR EXISTS (SELECT 1 FROM configuration WHERE name = setting AND value = 'true')
ORDER BY base, method;
