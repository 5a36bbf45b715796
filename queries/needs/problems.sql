-- What the question about problems can not be asked without: nothing, for what an ingest program could not read is told
-- before link has run, too.
-- Inputs: none. Columns: what is missing. No row.
SELECT NULL AS missing
WHERE 0;
