-- Chains of the source that the document lacks: of each kernel call that none of its chains begins at the nearest op.
-- Filled whole by queries/check.
CREATE TABLE trace_wanted (
    kernel      TEXT NOT NULL,     -- as the document knows it
    kernel_call INTEGER NOT NULL,
    op_site_id  INTEGER NOT NULL,
    op          TEXT NOT NULL,
    category    TEXT NOT NULL,
    doc_line    INTEGER NOT NULL,  -- of the last line of the kernel's chains
    prose_line  INTEGER,           -- of a line without a call that stands for the callers; NULL: there is none
    phase       TEXT,              -- the only one that it runs in, where its chains end at ops of every phase alone
    chain       INTEGER,           -- of the kernel, that begins there and ends at a wrong op; NULL: there is none
    PRIMARY KEY (kernel, kernel_call)
) STRICT, WITHOUT ROWID;

-- Their calls, from the kernel's own (position 0) up.
CREATE TABLE trace_wanted_step (
    kernel      TEXT NOT NULL,
    kernel_call INTEGER NOT NULL,
    position    INTEGER NOT NULL,
    call_id     INTEGER NOT NULL,
    is_op       INTEGER NOT NULL CHECK (is_op IN (0, 1)),
    PRIMARY KEY (kernel, kernel_call, position)
) STRICT, WITHOUT ROWID;
