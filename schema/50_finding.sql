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
    ('op-lines-differ',    7, 'chains name more lines for an op than it has call sites'),
    ('op-moved',           8, 'the call site of an op stands at another line'),
    ('kernel-only-in-source', 9, 'an op can run a kernel that the document traces to other ops only');

-- One row a contradiction.
CREATE TABLE finding (
    finding_id INTEGER PRIMARY KEY,
    code     TEXT NOT NULL REFERENCES finding_code,
    severity TEXT NOT NULL REFERENCES severity,
    kernel   TEXT,            -- NULL where it is about an op only
    op       TEXT,            -- NULL where it is about a kernel only
    message  TEXT NOT NULL,
    action   TEXT NOT NULL,   -- what to do in the document
    doc_line INTEGER,         -- in the document
    file     TEXT,            -- in the source
    line     INTEGER,
    expected TEXT,            -- what the source shows
    found    TEXT             -- what the document says
) STRICT;
CREATE INDEX finding_by_code ON finding (code);

-- Where each chain of the document meets an op: a row each way from the kernel call site up (a chain
-- that opens several callers has several).
CREATE TABLE trace_match (
    kernel     TEXT NOT NULL,
    chain      INTEGER NOT NULL,
    leaf       INTEGER NOT NULL, -- position of the last step of the way
    position   INTEGER,          -- of the step that is an op; else of its first step in a model file
    op_site_id INTEGER REFERENCES op_site, -- NULL: the step is no op
    op         TEXT,             -- the step's text, 'self.attn_mqa()'
    reason     TEXT,             -- why there is no op
    PRIMARY KEY (kernel, chain, leaf)
) STRICT, WITHOUT ROWID;

-- The ways of the chains, from the kernel call site (place 0) up.
CREATE TABLE trace_way (
    kernel   TEXT NOT NULL,
    chain    INTEGER NOT NULL,
    leaf     INTEGER NOT NULL,
    place    INTEGER NOT NULL,  -- 0 for the kernel call site
    position INTEGER NOT NULL,  -- of trace_step
    callee   TEXT,              -- without its brackets: 'self.attn_mqa', 'kernel'
    name     TEXT,              -- the last identifier of callee: 'attn_mqa'
    file_id  INTEGER,           -- of the call site, NULL where the source has no such file
    line     INTEGER,
    doc_line INTEGER NOT NULL,
    PRIMARY KEY (kernel, chain, leaf, place)
) STRICT, WITHOUT ROWID;

-- The calls of the source that a step of the document may mean: same file, same called name.
CREATE TABLE trace_call (
    file_id  INTEGER NOT NULL,
    name     TEXT NOT NULL,    -- the last identifier of what is called
    call_id  INTEGER NOT NULL,
    scope_id INTEGER NOT NULL, -- whose code calls
    caller   TEXT NOT NULL,    -- last part of its qualname
    PRIMARY KEY (file_id, name, call_id)
) STRICT, WITHOUT ROWID;

-- Steps of the document, a call and the step above it, where the step above does not call the function that
-- holds the call.
CREATE TABLE trace_gap (
    kernel   TEXT NOT NULL,
    doc_line INTEGER NOT NULL, -- of the lower step, where the pair stands first
    low      TEXT NOT NULL,    -- what the lower step calls: 'rmsnorm'
    high     TEXT NOT NULL,    -- what the step above it calls: 'self.input_layernorm'
    file     TEXT NOT NULL,    -- of the lower call
    holders  TEXT NOT NULL,    -- functions of the source that hold the lower call
    callers  TEXT,             -- who calls those below the higher step; NULL: it does not lead there
    PRIMARY KEY (kernel, doc_line, low, high)
) STRICT, WITHOUT ROWID;

-- Kernels that the source shows under an op and the document does not, of the sources that the document
-- covers: op, kernel, source.
CREATE VIEW kernel_only_in_source AS
SELECT DISTINCT op_kernel.op, op_kernel.kernel, op_kernel.source
FROM op_kernel
WHERE op_kernel.origin = 'source'
    AND op_kernel.source IN (SELECT source FROM trace_kernel)
    AND NOT EXISTS (
        SELECT 1
        FROM op_kernel AS claimed
        WHERE claimed.op = op_kernel.op AND claimed.kernel = op_kernel.kernel AND claimed.origin = 'traces'
    );
