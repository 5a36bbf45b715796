-- What each stage rested on when it last ran: a stage whose row would be the same again has nothing to do.
-- A stage's row goes with what it made (queries/tree/00_clear.sql, queries/check/00_clear.sql).
CREATE TABLE basis (
    stage TEXT PRIMARY KEY CHECK (stage IN (
        'python', -- the program
        'tuned',  -- names and hashes of the files of tuned configurations
        'traces', -- the program and the document
        'link',   -- the program, its options and the rows of queries/basis/link.sql
        'reach',  -- the stores that link sought: queries/link/foreign_attribute.sql
        'check',  -- as link: the checks ran on what it made
        'report'  -- of run: the program, its options, the rows of queries/basis/report.sql and the bytes it wrote
    )),
    hash  TEXT NOT NULL -- xxh3 128, hexadecimal
) STRICT, WITHOUT ROWID;
