-- Repairs: what the kernel traces document should say. Filled whole by queries/check.

CREATE TABLE repair_kind (
    kind   TEXT PRIMARY KEY,
    remark TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO repair_kind VALUES
    ('replace', 'the line should read otherwise'),
    ('delete',  'the line should not be there; what hangs from it hangs from the line below it'),
    ('insert',  'a step of a chain that should stand between the line and the one that it hangs from'),
    ('hang',    'the line, with what hangs from it, hangs from another line of its chain'),
    ('append',  'a line that should follow the line');

-- Lines of the document as they should be: what check shows and fix writes.
CREATE TABLE repair (
    repair_id INTEGER PRIMARY KEY,
    code      TEXT NOT NULL REFERENCES finding_code,
    cause     TEXT NOT NULL,    -- with the code the key of issue
    doc_line  INTEGER NOT NULL,
    kind      TEXT NOT NULL REFERENCES repair_kind,
    position  INTEGER NOT NULL DEFAULT 0, -- order among lines that are inserted at one place, from the kernel up
    hangs_from INTEGER,         -- of 'hang': the document's line
    stands    TEXT,             -- the line as it is; NULL where one is added
    should    TEXT,             -- the line as it should be; NULL where it goes
    -- What is found first of two causes tells how a line should be.
    UNIQUE (doc_line, kind, position, code) ON CONFLICT IGNORE
) STRICT;
CREATE INDEX repair_by_cause ON repair (code, cause);
