-- Source: what ingest-python read, as the text says it. Nothing here is resolved.
-- A key built by "file * 2^24 + node" names a node of the file's syntax tree
-- (ingest/facts/ast.h, ot_key), so facts and what link adds meet without look-ups.

CREATE TABLE meta (
    key   TEXT PRIMARY KEY, -- tool_version, source_label, source_root, content_hash, platform, …
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Every text that occurs often, once.
CREATE TABLE name (
    name_id INTEGER PRIMARY KEY,
    text    TEXT NOT NULL UNIQUE
) STRICT;

-- One row a Python file.
CREATE TABLE source_file (
    file_id      INTEGER PRIMARY KEY,
    file         TEXT NOT NULL UNIQUE, -- from the parent of the top package: sglang/srt/…/deepseek_v2.py
    module       TEXT NOT NULL,        -- dotted name: sglang.srt.models.deepseek_v2; a package's __init__ has the package's
    is_package   INTEGER NOT NULL CHECK (is_package IN (0, 1)), -- 1 for __init__.py
    path         TEXT NOT NULL,        -- as found below the ingested root
    lines        INTEGER NOT NULL,
    bytes        INTEGER NOT NULL,
    content_hash TEXT NOT NULL         -- xxh3 128, hexadecimal
) STRICT;

-- The syntax tree of a file, compact (ot_ast_encode). Only link reads it.
CREATE TABLE source_record (
    file_id INTEGER PRIMARY KEY REFERENCES source_file ON DELETE CASCADE,
    record  BLOB NOT NULL
) STRICT;

CREATE TABLE scope_kind (
    scope_kind_id INTEGER PRIMARY KEY,
    scope_kind    TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO scope_kind VALUES (1, 'module'), (2, 'class'), (3, 'function'), (4, 'lambda');

-- Modules, classes, functions and lambdas.
CREATE TABLE scope (
    scope_id      INTEGER PRIMARY KEY, -- file * 2^24 + node
    file_id       INTEGER NOT NULL REFERENCES source_file ON DELETE CASCADE,
    scope_kind_id INTEGER NOT NULL REFERENCES scope_kind,
    parent_id     INTEGER,             -- the scope around it; NULL for a module
    qualname_id   INTEGER NOT NULL REFERENCES name,
    occurrence    INTEGER NOT NULL,    -- 1 for the first of this qualname in the file
    line          INTEGER NOT NULL,    -- of the name; 1 for a module
    end_line      INTEGER NOT NULL
) STRICT;
CREATE INDEX scope_by_file ON scope (file_id);

-- Base classes and keywords of a class statement, as written.
CREATE TABLE class_base (
    scope_id INTEGER NOT NULL REFERENCES scope ON DELETE CASCADE,
    position INTEGER NOT NULL,
    base_id  INTEGER NOT NULL REFERENCES name, -- 'nn.Module', 'metaclass=ABCMeta'
    PRIMARY KEY (scope_id, position)
) STRICT, WITHOUT ROWID;

-- Decorators of classes and functions, as written without the @.
CREATE TABLE decorator (
    scope_id     INTEGER NOT NULL REFERENCES scope ON DELETE CASCADE,
    position     INTEGER NOT NULL, -- 0 is the topmost
    decorator_id INTEGER NOT NULL REFERENCES name,
    line         INTEGER NOT NULL,
    PRIMARY KEY (scope_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE guard_kind (
    guard_kind_id INTEGER PRIMARY KEY,
    guard_kind    TEXT NOT NULL UNIQUE,
    remark        TEXT NOT NULL
) STRICT;
INSERT INTO guard_kind VALUES
    (1, 'if',      'test is true: if, elif, ternary, comprehension if'),
    (2, 'else',    'test is false: else, elif below, ternary'),
    (3, 'after',   'rest of a block after an if whose branch always leaves it'),
    (4, 'while',   'loop body'),
    (5, 'for',     'loop body'),
    (6, 'with',    'with body'),
    (7, 'try',     'try body'),
    (8, 'except',  'handler'),
    (9, 'case',    'match case'),
    (10, 'and',    'right operand: left is true'),
    (11, 'or',     'right operand: left is false');

-- Conditions above call sites, a row each arm of each branching node that has a call below it.
CREATE TABLE guard (
    guard_id      INTEGER PRIMARY KEY, -- (file * 2^24 + branching node) * 2 + arm; arm 1 is the false side
    file_id       INTEGER NOT NULL REFERENCES source_file ON DELETE CASCADE,
    parent_id     INTEGER,             -- the guard around it, NULL at the top of a function or module
    guard_kind_id INTEGER NOT NULL REFERENCES guard_kind,
    test_id       INTEGER NOT NULL REFERENCES name, -- the condition as written, white space folded
    chain_id      INTEGER NOT NULL REFERENCES name, -- all conditions from the function down, 'a and not (b)'
    line          INTEGER NOT NULL
) STRICT;
CREATE INDEX guard_by_file ON guard (file_id);

-- Calls as written: one row a tree-sitter call node.
CREATE TABLE written_call (
    call_id   INTEGER PRIMARY KEY, -- file * 2^24 + node
    file_id   INTEGER NOT NULL REFERENCES source_file ON DELETE CASCADE,
    scope_id  INTEGER NOT NULL REFERENCES scope, -- the function, class or module whose code calls
    line      INTEGER NOT NULL, -- of the called name itself
    col       INTEGER NOT NULL, -- 1-based byte column of the same
    rank      INTEGER NOT NULL, -- place in evaluation order within the file
    callee_id INTEGER NOT NULL REFERENCES name, -- text as written, white space folded: self.q_b_proj
    guard_id  INTEGER           -- innermost guard within the function, NULL if none
) STRICT;
CREATE INDEX written_call_by_file ON written_call (file_id);

-- Import statements, a row a name.
CREATE TABLE import (
    import_id INTEGER PRIMARY KEY, -- file * 2^24 + node of the name
    file_id   INTEGER NOT NULL REFERENCES source_file ON DELETE CASCADE,
    scope_id  INTEGER NOT NULL REFERENCES scope,
    module_id INTEGER NOT NULL REFERENCES name, -- as written, with its dots: '..utils'; '' for "import x"
    name_id   INTEGER NOT NULL REFERENCES name, -- 'a.b' of "import a.b"; '*'
    alias_id  INTEGER REFERENCES name,          -- NULL without "as"
    line      INTEGER NOT NULL,
    guard_id  INTEGER
) STRICT;
CREATE INDEX import_by_file ON import (file_id);

-- Assignments to attributes: self.q_b_proj = ….
CREATE TABLE attribute_store (
    store_id     INTEGER PRIMARY KEY, -- file * 2^24 + node of the target
    file_id      INTEGER NOT NULL REFERENCES source_file ON DELETE CASCADE,
    scope_id     INTEGER NOT NULL REFERENCES scope,
    base_id      INTEGER NOT NULL REFERENCES name, -- 'self', 'self.a', as written
    attribute_id INTEGER NOT NULL REFERENCES name,
    line         INTEGER NOT NULL,
    guard_id     INTEGER
) STRICT;
CREATE INDEX attribute_store_by_file ON attribute_store (file_id);
