-- The ops that rows of the kernel → ops table name, by their last identifier, and the step of the kernel's chains of
-- that name. Filled by queries/check.
CREATE TABLE trace_row_op (
    doc_line  INTEGER NOT NULL,
    position  INTEGER NOT NULL, -- of trace_op_claim
    kernel    TEXT NOT NULL,
    op        TEXT NOT NULL,    -- as in trace_op_claim
    name      TEXT NOT NULL,    -- 'q_b_proj'
    class     TEXT,             -- what stands in brackets behind it
    step_line INTEGER,          -- doc_line of the first such step; NULL: no chain of the kernel has one
    is_container INTEGER CHECK (is_container IN (0, 1)), -- 1: there is one, and the chains' ops are others, or should
    PRIMARY KEY (doc_line, position)
) STRICT, WITHOUT ROWID;
