-- What the two versions were linked for, where that differs: else changed ops and kernels look like changed source, and
-- what a document says of one version alone like what the other lost.
-- Inputs: databases attached as old and new; meta (platform, models, entries), trace_document.
-- Makes, for this connection only:
--   diff_linked  what ('platform', 'models', 'entries', 'document' where one alone has one, or a name of the
--                configuration), old and new: names with commas between, 'none' for none; is_setting: a name of the
--                configuration. Without a row where they agree, or where a version was never linked.
CREATE TEMP TABLE diff_linked (what TEXT PRIMARY KEY, old TEXT NOT NULL, new TEXT NOT NULL, is_setting INTEGER NOT NULL)
WITHOUT ROWID;

INSERT INTO diff_linked
SELECT asked.what,
       coalesce(replace(here.value, char(10), ', '), 'none'), coalesce(replace(there.value, char(10), ', '), 'none'), 0
FROM (SELECT 'platform' AS what UNION ALL SELECT 'models' UNION ALL SELECT 'entries') AS asked
LEFT JOIN old.meta AS here ON here.key = asked.what
LEFT JOIN new.meta AS there ON there.key = asked.what
WHERE here.value IS NOT there.value
  AND EXISTS (SELECT 1 FROM old.linked_node)
  AND EXISTS (SELECT 1 FROM new.linked_node)
UNION ALL
SELECT 'document', coalesce(here.name, 'none'), coalesce(there.name, 'none'), 0
FROM (SELECT 1) AS one
LEFT JOIN old.trace_document AS here
LEFT JOIN new.trace_document AS there
WHERE (here.name IS NULL) <> (there.name IS NULL)
  AND EXISTS (SELECT 1 FROM old.linked_node)
  AND EXISTS (SELECT 1 FROM new.linked_node);
