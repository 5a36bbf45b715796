-- Calls, their guards, imports and attribute stores as written; nothing is resolved.
-- Keys as in 10_source.sql.

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
