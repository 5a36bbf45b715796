-- Whether what link made was compared with the source and the document as they are now: one row if it was. Neither
-- has changed since the checks ran, and a database that link did not fill holds what it holds.
-- Columns: is_compared (1).
SELECT 1 AS is_compared
WHERE EXISTS (SELECT 1 FROM basis WHERE stage = 'check') OR NOT EXISTS (SELECT 1 FROM basis WHERE stage = 'link');
