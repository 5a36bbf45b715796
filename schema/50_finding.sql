-- Findings: contradictions between the kernel traces document and the source, or inside the
-- document. Filled whole by queries/check.

CREATE TABLE severity (
    severity TEXT PRIMARY KEY,
    position INTEGER NOT NULL UNIQUE, -- the gravest first
    remark   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO severity VALUES
    ('error',   1, 'the document contradicts the source'),
    ('warning', 2, 'the document leaves out what the source shows'),
    ('note',    3, 'no contradiction: a line that moved, or what may be added');

CREATE TABLE finding_code (
    code     TEXT PRIMARY KEY,
    position INTEGER NOT NULL UNIQUE, -- order in lists
    remark   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO finding_code VALUES
    ('kernel-not-mapped',  1, 'no chain of the kernel meets an op'),
    ('kernel-missing',     2, 'an op runs a kernel that the document does not know'),
    ('op-without-kernels', 3, 'an op runs kernels and no chain ends at it'),
    ('wrong-op',           4, 'a chain ends at an op that does not run the kernel'),
    ('missing-steps',      5, 'two steps of a chain are no call and its caller, but calls between them connect them'),
    ('wrong-caller',       6, 'a step of a chain does not lead to the call below it at all'),
    ('step-not-found',     7, 'a step names a call or a file that the source does not have'),
    ('op-lines-differ',    8, 'chains name more lines for an op, or another call, than it has call sites'),
    ('op-moved',           9, 'the call site of an op stands at another line'),
    ('kernel-only-in-source', 10, 'an op can run a kernel that the document traces to other ops only'),
    ('step-moved',        11, 'a call of a chain stands at another line, or in another file'),
    ('wrong-call',        12, 'a step links to another of several calls of that name'),
    ('wrong-level',       13, 'a step hangs from another line than the call that it makes'),
    ('wrong-package',     14, 'a kernel comes from another package than the document says'),
    ('not-a-kernel',      15, 'what the document calls a kernel launches nothing'),
    ('kernel-dead',       16, 'no linked model makes the call a chain begins at, or one does and a note denies it'),
    ('off-platform',      17, 'chains run on another platform only'),
    ('call-site-missing', 18, 'calls of a kernel that the document traces stand in none of its chains'),
    ('phase-denied',      19, 'a chain names one phase, and the source runs the kernel in the other, too'),
    ('wrong-row',         20, 'a row of a table contradicts the chains or the source'),
    ('row-missing',       21, 'a kernel has a chain, and a table leaves it out'),
    ('row-without-chain', 22, 'a table lists a kernel that has no chain'),
    ('wrong-entry',       23, 'the table of entry points names a function that the source does not have'),
    ('row-moved',         25, 'a call site of a table has moved with the chain that it stands for'),
    ('wrong-mark',        27, 'a step is marked as op, and is none, or an op has no mark'),
    ('wrong-source',      26, 'the document says that it is of another source or platform than the linked one'),
    ('document-problem',  24, 'a line of the document that can not be read as what it is meant to be');

-- One row a cause: what a reader counts. Its places are rows of finding.
CREATE TABLE issue (
    issue_id INTEGER PRIMARY KEY, -- in the order of lists: severity, code, first place
    code     TEXT NOT NULL REFERENCES finding_code,
    cause    TEXT NOT NULL,       -- what its places have in common; with the code its key, without line numbers
    severity TEXT NOT NULL REFERENCES severity,
    message  TEXT NOT NULL,
    action   TEXT NOT NULL,
    kernels  INTEGER NOT NULL,    -- distinct kernels of its places
    places   INTEGER NOT NULL,
    repairs  INTEGER NOT NULL,    -- lines of the document that fix changes for it
    UNIQUE (code, cause)
) STRICT;

-- One row a contradiction and place.
CREATE TABLE finding (
    finding_id INTEGER PRIMARY KEY,
    code     TEXT NOT NULL REFERENCES finding_code,
    severity TEXT NOT NULL REFERENCES severity,
    kernel   TEXT,            -- NULL where it is about an op only
    op       TEXT,            -- NULL where it is about a kernel only
    message  TEXT NOT NULL,   -- of this place
    action   TEXT NOT NULL,   -- what to do in the document
    doc_line INTEGER,         -- in the document
    file     TEXT,            -- in the source
    line     INTEGER,
    expected TEXT,            -- what the source shows
    found    TEXT,            -- what the document says
    cause    TEXT,            -- key of the issue within its code; NULL: the message
    claim    TEXT,            -- what is said of several kernels: ': call chain misses steps …'; NULL: as of one
    issue_id INTEGER REFERENCES issue -- filled last
) STRICT;
CREATE INDEX finding_by_code ON finding (code);
CREATE INDEX finding_by_issue ON finding (issue_id);

-- The name by which the document knows a kernel of the source.
CREATE TABLE kernel_known_as (
    kernel TEXT PRIMARY KEY,
    name   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Kernels that the source shows under an op and the document does not.
CREATE TABLE kernel_only_in_source (
    op     TEXT NOT NULL,
    kernel TEXT NOT NULL,
    source TEXT NOT NULL,
    is_covered INTEGER NOT NULL CHECK (is_covered IN (0, 1)), -- the document names kernels of this source
    PRIMARY KEY (op, kernel, source)
) STRICT, WITHOUT ROWID;
