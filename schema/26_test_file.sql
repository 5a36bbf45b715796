-- Files that only a test runner loads: what is known of pytest, and of the folders where packages keep what their tests
-- need, as rows. What stands in one that no import of another file names, or those of such files alone, never runs with
-- a model; a load by a text or of all files of a folder is not seen.

CREATE TABLE test_file (
    pattern TEXT PRIMARY KEY -- GLOB over source_file.file: the names by which pytest collects files, folders of tests
) STRICT;
INSERT INTO test_file VALUES ('*/test_*.py'), ('*_test.py'), ('*/conftest.py'), ('*/test/*'), ('*/tests/*'),
    ('test/*'), ('tests/*');
