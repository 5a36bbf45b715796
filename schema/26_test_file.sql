-- Files that only a test runner loads: what is known of pytest, as rows. What stands in one that no import of another
-- file names never runs with a model; a load by a text or of all files of a folder is not seen.

CREATE TABLE test_file (
    pattern TEXT PRIMARY KEY -- GLOB over source_file.file: the names by which pytest collects files
) STRICT;
INSERT INTO test_file VALUES ('*/test_*.py'), ('*_test.py'), ('*/conftest.py');
