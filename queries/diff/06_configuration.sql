-- Values of the configurations that two versions were linked with, where they differ. What one does not set has the
-- default that the source declares, or is open.
-- Inputs: old and new; configuration; diff_linked, to which rows are added.
INSERT OR IGNORE INTO diff_linked
SELECT asked.name, coalesce(here.value, 'not set'), coalesce(there.value, 'not set'), 1
FROM (SELECT name FROM old.configuration UNION SELECT name FROM new.configuration) AS asked
LEFT JOIN old.configuration AS here ON here.name = asked.name
LEFT JOIN new.configuration AS there ON there.name = asked.name
WHERE here.value IS NOT there.value;
