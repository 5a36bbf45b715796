-- What the kernel traces document means in the source: its steps as calls, its chains as ways. Filled whole by
-- queries/check.

-- The source files that the document links to, as view trace_file tells.
CREATE TABLE trace_link (
    link_path TEXT PRIMARY KEY, -- of trace_step
    file_id   INTEGER NOT NULL,
    file      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What a step says it calls: the same text in the same file is one key.
CREATE TABLE trace_key (
    key_id  INTEGER PRIMARY KEY,
    file_id INTEGER NOT NULL,    -- of the call site; 0 where the source has no such file, or the step no link
    callee  TEXT NOT NULL,       -- as written, 'self.attn_mqa'; without the brackets of 'kernel[grid]'
    name    TEXT NOT NULL,       -- the last identifier of callee: 'attn_mqa'
    UNIQUE (file_id, callee)
) STRICT;

-- The key of each step that names a call.
CREATE TABLE trace_step_key (
    kernel   TEXT NOT NULL,
    chain    INTEGER NOT NULL,
    position INTEGER NOT NULL, -- of trace_step
    key_id   INTEGER NOT NULL REFERENCES trace_key,
    PRIMARY KEY (kernel, chain, position)
) STRICT, WITHOUT ROWID;

-- The calls of the source that a key may mean.
CREATE TABLE trace_call (
    key_id   INTEGER NOT NULL REFERENCES trace_key,
    call_id  INTEGER NOT NULL,
    scope_id INTEGER NOT NULL, -- whose code calls
    caller   TEXT NOT NULL,    -- last part of its qualname
    is_here  INTEGER NOT NULL CHECK (is_here IN (0, 1)),   -- 1: in the file of the key; 0: elsewhere, in the same words
    is_linked INTEGER NOT NULL CHECK (is_linked IN (0, 1)), -- 1: in reach of the linked models, and resolved
    PRIMARY KEY (key_id, call_id)
) STRICT, WITHOUT ROWID;

-- Steps of the document that stand one level too high: what they call is the step before them, at the same level.
CREATE TABLE trace_sibling (
    kernel   TEXT NOT NULL,
    chain    INTEGER NOT NULL,
    position INTEGER NOT NULL,       -- of trace_step
    hangs_from INTEGER NOT NULL,     -- position of the step that it calls
    PRIMARY KEY (kernel, chain, position)
) STRICT, WITHOUT ROWID;

-- The ways of the chains, from the kernel call site (place 0) up, one for each last caller; lines that name no call
-- are left out.
CREATE TABLE trace_way (
    kernel   TEXT NOT NULL,
    chain    INTEGER NOT NULL,
    leaf     INTEGER NOT NULL,  -- position of the last step
    place    INTEGER NOT NULL,  -- 0 for the kernel call site
    position INTEGER NOT NULL,  -- of trace_step
    key_id   INTEGER REFERENCES trace_key, -- NULL: the line names no call
    PRIMARY KEY (kernel, chain, leaf, place)
) STRICT, WITHOUT ROWID;

-- Two steps that are a call and its caller in the source: high calls the function whose code makes the call low.
CREATE TABLE trace_hold (
    low      INTEGER NOT NULL REFERENCES trace_key,
    high     INTEGER NOT NULL REFERENCES trace_key,
    call_id  INTEGER NOT NULL, -- what low calls
    high_call INTEGER NOT NULL, -- what high calls
    is_here  INTEGER NOT NULL CHECK (is_here IN (0, 1)), -- 1: both stand in the files that the steps link to
    PRIMARY KEY (low, high, call_id, high_call)
) STRICT, WITHOUT ROWID;

-- Steps whose file makes no such call, which no step above leads to, and what they may mean elsewhere: ops of their
-- name below which their kernels run, or calls in the same words that all call one function.
CREATE TABLE trace_moved (
    key_id     INTEGER NOT NULL REFERENCES trace_key,
    call_id    INTEGER NOT NULL,
    op_site_id INTEGER NOT NULL, -- 0: the call is no op, or none of the kernel
    PRIMARY KEY (key_id, call_id, op_site_id)
) STRICT, WITHOUT ROWID;

-- Functions from which the code of a step whose caller does not hold can be reached.
CREATE TABLE trace_upper (
    node_id INTEGER PRIMARY KEY
) STRICT;

-- Methods of these, and of those that ops call, which a call may run as well as one that they override.
CREATE TABLE trace_override (
    call_id  INTEGER NOT NULL, node_id INTEGER NOT NULL, PRIMARY KEY (call_id, node_id)
) STRICT, WITHOUT ROWID;

-- Of the op calls that a key may mean, those below which a kernel runs that is traced through it.
CREATE TABLE trace_run (
    key_id   INTEGER NOT NULL REFERENCES trace_key,
    kernel   TEXT NOT NULL,
    call_id  INTEGER NOT NULL,
    scope_id INTEGER NOT NULL,
    kernels  INTEGER NOT NULL, -- how many of those traced through the key run below the call
    PRIMARY KEY (key_id, kernel, call_id)
) STRICT, WITHOUT ROWID;

-- How well the ops of a function fit a key.
CREATE VIEW trace_fit AS
SELECT key_id, scope_id,
       count(*) AS kernels,     -- how many of the kernels traced through it run there
       sum(kernels) AS others   -- and how many in all, the fewest for each
FROM (SELECT key_id, scope_id, min(kernels) AS kernels FROM trace_run GROUP BY key_id, scope_id, kernel)
GROUP BY key_id, scope_id;
