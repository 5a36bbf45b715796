-- Link: what the points-to analysis found. Filled whole by optrace-link.

-- The files whose syntax link read. What it looked up in the others: queries/basis/reach.sql.
CREATE TABLE linked_file (
    file_id INTEGER PRIMARY KEY REFERENCES source_file
) STRICT;

-- A function, class body, lambda or module code in a context.
CREATE TABLE linked_node (
    node_id        INTEGER PRIMARY KEY,
    scope_id       INTEGER NOT NULL REFERENCES scope,
    receiver_id    INTEGER REFERENCES scope, -- class of self or cls, NULL for plain functions
    receiver_text  TEXT NOT NULL,  -- 'file:qualname' of the receiver, '' if there is none
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
    module_class   INTEGER REFERENCES scope, -- class of the receiver when it is an nn.Module; NULL otherwise
    external_class INTEGER REFERENCES name,  -- the same for an nn.Module outside the source: 'torch.nn.Linear'
    PRIMARY KEY (call_id, edge_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX linked_edge_by_caller ON linked_edge (caller_node, call_id);
CREATE INDEX linked_edge_by_callee ON linked_edge (callee_node);

-- The attribute a called module came from when it is called through a parameter or a local:
-- 'self.post_attention_layernorm' for layernorm(…). One row each attribute.
CREATE TABLE call_origin (
    call_id   INTEGER NOT NULL,
    caller_node INTEGER NOT NULL REFERENCES linked_node,
    origin    TEXT NOT NULL,  -- 'self.post_attention_layernorm'
    PRIMARY KEY (call_id, caller_node, origin)
) STRICT, WITHOUT ROWID;

-- Kernel calls in reach.
CREATE TABLE linked_kernel (
    call_id INTEGER NOT NULL,
    kernel  TEXT NOT NULL,    -- its own name, whatever it was imported as: cutlass_scaled_fp4_mm
    dotted  TEXT NOT NULL,    -- sgl_kernel.cutlass_scaled_fp4_mm; file:qualname of a triton kernel
    source  TEXT NOT NULL,    -- sgl-kernel, flashinfer, triton, …
    PRIMARY KEY (call_id, dotted)
) STRICT, WITHOUT ROWID;

-- Every class whose statement was run, and its bases in the order of the MRO.
CREATE TABLE class_mro (
    scope_id INTEGER NOT NULL REFERENCES scope,
    position INTEGER NOT NULL,       -- 0 is the class itself
    base_scope INTEGER REFERENCES scope,
    base_external TEXT,              -- 'torch.nn.Module' where the base lies outside
    PRIMARY KEY (scope_id, position)
) STRICT, WITHOUT ROWID;

-- Where the analysis started.
CREATE TABLE entry_node (
    node_id INTEGER PRIMARY KEY REFERENCES linked_node,
    -- 'root' (a model's forward), 'loader', 'constructor', 'registry', 'runtime', 'entry' (--entry)
    kind    TEXT NOT NULL
) STRICT;

-- The roots in the order of the report.
CREATE TABLE root (
    node_id  INTEGER PRIMARY KEY REFERENCES linked_node, -- forward of the entry class
    position INTEGER NOT NULL UNIQUE,
    class_scope INTEGER NOT NULL REFERENCES scope, -- the first of the entry classes that share it
    classes  TEXT NOT NULL   -- entry classes that share it, 'DeepseekV2ForCausalLM, DeepseekV3ForCausalLM'
) STRICT;

CREATE TABLE unresolved_reason (
    unresolved_reason_id INTEGER PRIMARY KEY,
    reason               TEXT NOT NULL UNIQUE,
    remark               TEXT NOT NULL
) STRICT;
INSERT INTO unresolved_reason VALUES
    (1, 'no value',                    'nothing was found that the called expression may be'),
    (2, 'unknown value',               'it may be something that the source does not tell'),
    (3, 'plain value',                 'it is a number, a text or a tensor'),
    (4, 'value that cannot be called', 'it is known and has no call: None, an object without __call__');

CREATE TABLE dropped_reason (
    dropped_reason_id INTEGER PRIMARY KEY,
    reason            TEXT NOT NULL UNIQUE,
    remark            TEXT NOT NULL
) STRICT;
INSERT INTO dropped_reason VALUES
    (1, 'no implementation', 'of several callees, those that only say that they have no implementation'),
    (2, 'in no implementation', 'what a function runs that only says that it has no implementation, and is not called'),
    (3, 'no constructor', 'a class, or what stands for one, whose constructor nobody wrote'),
    (4, 'decorator', 'a decorator without brackets that gives the function back, or of which nothing is known');

-- What is left out on purpose: calls in reach that have no edge and are not unresolved (reasons from 2), and edges
-- beside others of the same call (reason 1). meta 'calls' counts the call expressions met, once each caller:
-- written = resolved + unresolved + dropped.
CREATE TABLE dropped_call (
    call_id           INTEGER NOT NULL,
    caller_node       INTEGER NOT NULL REFERENCES linked_node,
    dropped_reason_id INTEGER NOT NULL REFERENCES dropped_reason,
    edges             INTEGER NOT NULL, -- how many edges are left out
    PRIMARY KEY (call_id, caller_node, dropped_reason_id)
) STRICT, WITHOUT ROWID;

-- Calls in reach without an edge.
CREATE TABLE unresolved_call (
    call_id              INTEGER NOT NULL,
    caller_node          INTEGER NOT NULL REFERENCES linked_node,
    unresolved_reason_id INTEGER NOT NULL REFERENCES unresolved_reason,
    PRIMARY KEY (call_id, caller_node)
) STRICT, WITHOUT ROWID;
