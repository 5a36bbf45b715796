-- What the kernel traces document means in the source: its chains as ways, their steps as calls. Filled whole by
-- queries/check.

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

-- The same, given the step above: calls in the function that the step above names or calls.
CREATE TABLE trace_pair (
    file_id    INTEGER NOT NULL,
    name       TEXT NOT NULL,
    above_file INTEGER NOT NULL, -- 0: not in the source
    above_name TEXT NOT NULL,
    call_id    INTEGER NOT NULL,
    PRIMARY KEY (file_id, name, above_file, above_name, call_id)
) STRICT, WITHOUT ROWID;

-- Steps of the document that stand one level too high: what they call is the step before them, at the same level.
CREATE TABLE trace_sibling (
    kernel   TEXT NOT NULL,
    chain    INTEGER NOT NULL,
    position INTEGER NOT NULL, -- of trace_step
    PRIMARY KEY (kernel, chain, position)
) STRICT, WITHOUT ROWID;

-- Steps of the document, a call and the step above it, where the step above does not call the function that
-- holds the call.
CREATE TABLE trace_gap (
    kernel   TEXT NOT NULL,
    doc_line INTEGER NOT NULL, -- of the lower step, where the pair stands first
    low      TEXT NOT NULL,    -- what the lower step calls: 'rmsnorm'
    high     TEXT NOT NULL,    -- what the step above it calls: 'self.input_layernorm'
    file     TEXT NOT NULL,    -- of the lower call
    high_file TEXT NOT NULL,   -- of the higher call
    holders  TEXT NOT NULL,    -- functions of the source that hold the lower call
    callers  TEXT,             -- who calls those below the higher step; NULL: it does not lead there
    PRIMARY KEY (kernel, doc_line, low, high, file, high_file)
) STRICT, WITHOUT ROWID;
