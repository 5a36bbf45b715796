-- Link: what the points-to analysis found. Filled whole by optrace-link.

-- The files whose syntax link read. What it looked up in the others: table sought.
CREATE TABLE linked_file (
    file_id INTEGER PRIMARY KEY REFERENCES source_file
) STRICT;

-- What link looked up in all files: what one that it did not decode answers takes part in what it made. While a file
-- that changes answers the same, optrace-ingest-python keeps what link made.
CREATE TABLE sought (
    what   TEXT PRIMARY KEY CHECK (what IN (
        'name',      -- files that say it, as a name or at the end of a string
        'way',       -- files that say it beside a companion
        'companion',
        'base',      -- classes with a base whose name ends so
        'import',    -- files that import it, a module whose name ends so, or all of one
        'store'      -- attributes of that name that are stored through something other than self
    )),
    hashes BLOB NOT NULL -- of the names, sorted, four bytes each, the lowest first
) STRICT, WITHOUT ROWID;

-- A function, class body, lambda or module code in a context.
CREATE TABLE linked_node (
    node_id        INTEGER PRIMARY KEY,
    scope_id       INTEGER NOT NULL REFERENCES scope,
    receiver_id    INTEGER REFERENCES scope, -- class of self or cls, NULL for plain functions
    argument       TEXT NOT NULL   -- value of the tested argument, '' if there is none
) STRICT;
CREATE INDEX linked_node_by_scope ON linked_node (scope_id);

CREATE TABLE edge_kind (
    edge_kind_id INTEGER PRIMARY KEY,
    edge_kind    TEXT NOT NULL UNIQUE,
    remark       TEXT NOT NULL
) STRICT;
INSERT INTO edge_kind VALUES
    (1, 'function',    'a function, by its name'),
    (2, 'method',      'a method, looked up along the MRO of the receiver'),
    (3, 'constructor', '__init__ of a class'),
    (4, 'module_call', 'an nn.Module instance called, reaching forward'),
    (5, 'callback',    'a stored function'),
    (6, 'dispatch',    'a registry, a table or an abstract method with several targets'),
    (7, 'kernel',      'a kernel'),
    (8, 'external',    'a name outside the ingested source');

-- Edges of the call graph, stored by their calls.
CREATE TABLE linked_edge (
    edge_id        INTEGER NOT NULL,  -- 1, 2, 3 …
    call_id        INTEGER NOT NULL REFERENCES call,
    caller_node    INTEGER NOT NULL REFERENCES linked_node,
    callee_node    INTEGER REFERENCES linked_node, -- NULL for kernel and external
    callee_scope   INTEGER REFERENCES scope,       -- of a triton kernel, which is not entered
    external_id    INTEGER REFERENCES name,        -- of a kernel or external callee dotted; qualname of a comprehension
    edge_kind_id   INTEGER NOT NULL REFERENCES edge_kind,
    is_exact       INTEGER NOT NULL CHECK (is_exact IN (0, 1)), -- 0: one of several candidates
    -- Class of the receiver when it is an nn.Module, or of the one that holds it: of self.experts in
    -- self.experts.dispatcher.combine(…); NULL otherwise.
    module_class   INTEGER REFERENCES scope,
    external_class INTEGER REFERENCES name,  -- the same for an nn.Module outside the source: 'torch.nn.Linear'
    PRIMARY KEY (call_id, edge_id)
) STRICT, WITHOUT ROWID;

-- The attribute a called module came from when it is called through a parameter or a local:
-- 'self.post_attention_layernorm' for layernorm(…), 'self.norm.forward_cuda' for norm.forward_cuda(…). One row each
-- attribute and function that names it.
CREATE TABLE call_origin (
    call_id   INTEGER NOT NULL,
    caller_node INTEGER NOT NULL REFERENCES linked_node,
    origin    TEXT NOT NULL,  -- what is called, by it
    from_node INTEGER NOT NULL REFERENCES linked_node, -- where it is named
    PRIMARY KEY (call_id, caller_node, origin, from_node)
) STRICT, WITHOUT ROWID;

-- Kernel calls in reach.
CREATE TABLE linked_kernel (
    call_id INTEGER NOT NULL,
    -- Its own name, whatever it was imported as: cutlass_scaled_fp4_mm; Wrapper.run of a method, activation.run of
    -- a jit module, extend_attention._fwd_kernel where the tree has several of one name.
    kernel  TEXT NOT NULL,
    dotted  TEXT NOT NULL,    -- sgl_kernel.cutlass_scaled_fp4_mm; file:qualname of a kernel that the tree defines
    source  TEXT NOT NULL,    -- sgl-kernel, flashinfer, triton, …
    place   INTEGER NOT NULL DEFAULT 0, -- among those of the call, in the order of dotted, from 0
    PRIMARY KEY (call_id, dotted)
) STRICT, WITHOUT ROWID;

-- Calls in reach into packages of kernels that launch nothing (table host_name).
CREATE TABLE linked_host (
    call_id INTEGER NOT NULL,
    name    TEXT NOT NULL,    -- as linked_kernel.kernel: ActivationType, BatchMLAPagedAttentionWrapper.plan
    dotted  TEXT NOT NULL,
    source  TEXT NOT NULL,
    PRIMARY KEY (call_id, dotted)
) STRICT, WITHOUT ROWID;

-- When the kernel calls run: a row each stage from whose entries their function is reached.
CREATE TABLE kernel_stage (
    call_id INTEGER NOT NULL,
    dotted  TEXT NOT NULL,
    stage   TEXT NOT NULL REFERENCES stage,
    PRIMARY KEY (call_id, dotted, stage)
) STRICT, WITHOUT ROWID;

-- Every class whose statement was run, and its bases in the order of the MRO.
CREATE TABLE class_mro (
    scope_id INTEGER NOT NULL REFERENCES scope,
    position INTEGER NOT NULL,       -- 0 is the class itself
    base_scope INTEGER REFERENCES scope,
    base_external TEXT,              -- 'torch.nn.Module' where the base lies outside
    PRIMARY KEY (scope_id, position)
) STRICT, WITHOUT ROWID;
