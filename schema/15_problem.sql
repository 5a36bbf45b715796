-- What an ingest program could not read. Stored, counted, reported; never dropped.
CREATE TABLE problem (
    problem_id INTEGER PRIMARY KEY,
    input      TEXT NOT NULL,  -- 'python', 'traces' or 'link'
    file       TEXT NOT NULL,  -- path as source_file.file, or the document's name
    line       INTEGER,        -- 1-based, NULL where the whole file is meant
    kind       TEXT NOT NULL,  -- 'syntax', 'encoding', 'unreadable', 'too large', 'symlink loop', 'reference', …
    text       TEXT NOT NULL
) STRICT;
CREATE INDEX problem_by_file ON problem (input, file);
