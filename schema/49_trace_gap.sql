-- Where steps of the kernel traces document are no call and its caller, and what connects them. Filled whole by
-- queries/check.

-- Functions below what a key calls, to a bounded depth, for keys above a step whose caller does not hold.
CREATE TABLE trace_below (
    key_id   INTEGER NOT NULL REFERENCES trace_key,
    node_id  INTEGER NOT NULL,
    distance INTEGER NOT NULL, -- calls on a shortest way, 0 for what the key's calls call; 16 more for each override
    PRIMARY KEY (key_id, node_id)
) STRICT, WITHOUT ROWID;

-- The calls that connect two steps where the source has more between them: place 0 is the lower step's own call,
-- the others are those that the chain leaves out, from the kernel up.
CREATE TABLE trace_route (
    low      INTEGER NOT NULL REFERENCES trace_key,
    high     INTEGER NOT NULL REFERENCES trace_key,
    place    INTEGER NOT NULL,
    call_id  INTEGER NOT NULL,
    PRIMARY KEY (low, high, place)
) STRICT, WITHOUT ROWID;

-- Steps that hold, and the next above them that does: the steps between are wrong, calls of trace_route are missing.
CREATE TABLE trace_next (
    kernel   TEXT NOT NULL,
    chain    INTEGER NOT NULL,
    leaf     INTEGER NOT NULL,
    place    INTEGER NOT NULL,
    next     INTEGER,          -- place of that step; NULL: no step above leads here
    PRIMARY KEY (kernel, chain, leaf, place)
) STRICT, WITHOUT ROWID;

-- The call of the source that each step means, in each way.
CREATE TABLE trace_place (
    kernel   TEXT NOT NULL,
    chain    INTEGER NOT NULL,
    leaf     INTEGER NOT NULL,
    place    INTEGER NOT NULL,
    call_id  INTEGER NOT NULL,
    is_sure  INTEGER NOT NULL CHECK (is_sure IN (0, 1)), -- 0: one of several that it may be
    PRIMARY KEY (kernel, chain, leaf, place)
) STRICT, WITHOUT ROWID;

-- Where each way of the document meets an op.
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
CREATE INDEX trace_match_by_position ON trace_match (kernel, chain, position);

-- Steps of the document whose caller is not the one named: the next step above that leads there, what stands between
-- and what should.
CREATE TABLE trace_gap (
    kernel    TEXT NOT NULL,
    chain     INTEGER NOT NULL,
    position  INTEGER NOT NULL, -- of the lower step
    high      INTEGER NOT NULL, -- position of the step above it
    next      INTEGER,          -- position of the step that leads there; NULL: none does
    leaf      INTEGER NOT NULL, -- of a way that has them all
    code      TEXT NOT NULL REFERENCES finding_code,
    low_key   INTEGER NOT NULL,
    next_key  INTEGER,
    wrong     TEXT,             -- calls between that are wrong, '`self.forward_prepare()`'; NULL: none
    missing   TEXT,             -- calls that should stand between; NULL: none
    places    TEXT,             -- and where they are: 'sglang/…/deepseek_v2.py:1581'
    files     TEXT,             -- the same without lines
    callers   TEXT,             -- where no step above leads there: who does, four at most
    PRIMARY KEY (kernel, chain, position, high)
) STRICT, WITHOUT ROWID;

-- What fix writes for a call: the document's way to link to it.
CREATE TABLE trace_link_text (
    call_id INTEGER PRIMARY KEY,
    target  TEXT NOT NULL,      -- '../sglang/python/sglang/srt/…/deepseek_v2.py#L1581'
    text    TEXT NOT NULL       -- '[self.forward_core()](' target ')'
) STRICT;

-- The lines that the document names in a file, and whether the nearest of them before and after, in the order of the
-- source, are those of their calls.
CREATE TABLE trace_told_line (
    file_id  INTEGER NOT NULL,
    call_id  INTEGER NOT NULL, -- the call that is meant
    line     INTEGER NOT NULL, -- in the document
    is_framed INTEGER NOT NULL CHECK (is_framed IN (0, 1)), -- 1: both neighbours are exact
    PRIMARY KEY (file_id, call_id, line)
) STRICT, WITHOUT ROWID;

-- Steps and the call that each means, over all its ways, with what its line says of it.
CREATE TABLE trace_anchor (
    kernel   TEXT NOT NULL,
    chain    INTEGER NOT NULL,
    position INTEGER NOT NULL, -- of trace_step
    key_id   INTEGER NOT NULL,
    call_id  INTEGER NOT NULL,
    is_op    INTEGER NOT NULL CHECK (is_op IN (0, 1)), -- 1: the step that is the op of a way
    is_exact INTEGER NOT NULL CHECK (is_exact IN (0, 1)), -- 1: it links to the call's own line
    -- What a step that is not exact is: 'moved', 'wrong' (its neighbours in the file are exact, or the document names
    -- the hash of this source), 'other' (its line is that of another call of this name)
    verdict  TEXT CHECK (verdict IN ('moved', 'wrong', 'other')),
    other_call INTEGER,        -- of 'other': that call
    PRIMARY KEY (kernel, chain, position)
) STRICT, WITHOUT ROWID;
