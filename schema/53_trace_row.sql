-- The rows of the document's tables beside its chains.

-- Call sites of rows that no chain of the kernel has, whose file calls the kernel. Filled by queries/check.
CREATE TABLE trace_row_call (
    doc_line INTEGER NOT NULL,
    position INTEGER NOT NULL, -- of trace_call_site
    line     INTEGER NOT NULL, -- of the nearest call of the kernel in the source
    PRIMARY KEY (doc_line, position)
) STRICT, WITHOUT ROWID;

-- What rows of the kernel → ops table say and should say, in a document that was written from this source: its ops, and
-- the lines that call them. Filled by queries/check.
CREATE TABLE trace_row_own (
    doc_line INTEGER NOT NULL,
    is_op    INTEGER NOT NULL, -- 1: an op, 0: its call site
    name     TEXT NOT NULL,    -- what rows are compared by: 'self.q_b_proj', 'deepseek_v2.py:1697'
    text     TEXT NOT NULL,    -- as the row writes it, or would
    position INTEGER,          -- of trace_op_claim, trace_call_site; NULL: not in the row
    first    INTEGER,          -- op_site_id of the first op site; NULL: the source has none that runs the kernel
    PRIMARY KEY (doc_line, is_op, name)
) STRICT, WITHOUT ROWID;

-- The call sites that rows of the summary and of the kernel → ops table name, with the step of the kernel's chains that
-- links to the same line, and where its call stands in the source. Filled by queries/check.
CREATE TABLE trace_row_site (
    doc_line  INTEGER NOT NULL,
    position  INTEGER NOT NULL, -- of trace_call_site
    part      TEXT NOT NULL,    -- 'summary', 'claim'
    kernel    TEXT NOT NULL,    -- the row's
    told      TEXT NOT NULL,    -- the call site as written, 'fused_moe.py:475'
    file      TEXT,             -- as written; NULL: names none
    line      INTEGER NOT NULL,
    step_line INTEGER,          -- doc_line of the first such step; NULL: no chain of the kernel has one
    is_called INTEGER NOT NULL CHECK (is_called IN (0, 1)), -- 1: there is none, but the file calls the kernel
    now       TEXT NOT NULL,    -- the call site as it should be written; told where the source does not tell
    PRIMARY KEY (doc_line, position, kernel, part)
) STRICT, WITHOUT ROWID;
