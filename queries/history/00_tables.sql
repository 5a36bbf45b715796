-- What many versions are read into, one after the other.
-- Makes for this connection:
--   history_at         position: of the version that is attached now; the program keeps one row in it
--   history_version    position, label, platform, is_linked, ops, kernels: one row each version, in the order given
--   history_kernel     position, kernel, source: kernels in reach
--   history_op         position, op
--   history_op_kernel  position, op, kernel: what the source shows; kernel and source as text: 'norm (triton)'
--   history_default    name, position, value: parameters and fields with a default, 'ServerArgs.load_balance_method'
CREATE TEMP TABLE history_at (position INTEGER PRIMARY KEY);

CREATE TEMP TABLE history_version (
    position INTEGER PRIMARY KEY, label TEXT NOT NULL, platform TEXT, is_linked INTEGER NOT NULL,
    ops INTEGER NOT NULL, kernels INTEGER NOT NULL, pairs INTEGER NOT NULL
);

CREATE TEMP TABLE history_kernel (
    kernel TEXT NOT NULL, source TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (kernel, source, position)
) WITHOUT ROWID;

CREATE TEMP TABLE history_op (op TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (op, position)) WITHOUT ROWID;

CREATE TEMP TABLE history_op_kernel (
    op TEXT NOT NULL, kernel TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (op, position, kernel)
) WITHOUT ROWID;

CREATE TEMP TABLE history_default (
    name TEXT NOT NULL, position INTEGER NOT NULL, value TEXT NOT NULL, PRIMARY KEY (name, position)
) WITHOUT ROWID;
