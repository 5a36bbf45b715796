-- Calls and imports as written; nothing is resolved. Their guards are in 12_guard.sql.
-- Keys as in 10_source.sql.

CREATE TABLE call_kind (
    call_kind_id INTEGER PRIMARY KEY,
    call_kind    TEXT NOT NULL UNIQUE,
    remark       TEXT NOT NULL
) STRICT;
INSERT INTO call_kind VALUES
    (1, 'call',             'a call expression'),
    (2, 'property',         'a property that is read'),
    (3, 'with',             'the methods of a context manager'),
    (4, 'iteration',        'the methods of what is iterated over'),
    (5, 'decorator',        'a decorator, called with what it decorates'),
    (6, 'operator',         'the method of an operator'),
    (7, 'subscript',        'the method of a subscript'),
    (8, 'attribute',        '__getattr__ and the like of a class'),
    (9, 'module attribute', '__getattr__ of a module'),
    (10, 'setter',          'a property or attribute hook that is stored to'),
    (11, 'comprehension',   'the frame that a comprehension runs in'),
    (12, 'format',          '__format__, __str__ and __repr__ of what a text is built of'),
    (13, 'raise',           'the constructor of what is raised'),
    (14, 'truth',           '__bool__ or __len__ of what a condition asks'),
    (15, 'await',           '__await__ of what is awaited'),
    (16, 'subclass',        '__init_subclass__ of a base of the class; __new__ and __init__ of its metaclass;'
                            || ' __set_name__ of what its body binds'),
    (17, 'member',          '__new__ and __init__ of a member that an enum makes');

-- Calls as written, one row a tree-sitter call node; and those that no call expression shows, which link
-- adds where it finds that there is one.
CREATE TABLE call (
    call_id      INTEGER PRIMARY KEY, -- file * 2^24 + node
    file_id      INTEGER GENERATED ALWAYS AS (call_id >> 24) VIRTUAL,
    call_kind_id INTEGER NOT NULL REFERENCES call_kind,
    scope_up     INTEGER NOT NULL,
    -- The function, class or module whose code calls.
    scope_id     INTEGER GENERATED ALWAYS AS (call_id - scope_up) VIRTUAL REFERENCES scope,
    line         INTEGER NOT NULL, -- of the called name itself
    col          INTEGER NOT NULL, -- 1-based byte column of the same; 0: not known
    early        INTEGER NOT NULL, -- node less rank
    rank         INTEGER GENERATED ALWAYS AS ((call_id & 16777215) - early) VIRTUAL, -- in order of evaluation
    callee_id    INTEGER NOT NULL REFERENCES name, -- text as written, white space folded: self.q_b_proj
    guard_up     INTEGER,
    -- Innermost guard within the function, NULL if none.
    guard_id     INTEGER GENERATED ALWAYS AS (2 * call_id - guard_up) VIRTUAL
) STRICT;
CREATE INDEX implicit_call ON call (call_kind_id) WHERE call_kind_id > 1;

-- Import statements, a row a name.
CREATE TABLE import (
    import_id INTEGER PRIMARY KEY, -- file * 2^24 + node of the name
    file_id   INTEGER GENERATED ALWAYS AS (import_id >> 24) VIRTUAL,
    scope_node INTEGER NOT NULL, -- 0, the module, of most
    scope_id  INTEGER GENERATED ALWAYS AS (import_id >> 24 << 24 | scope_node) VIRTUAL REFERENCES scope,
    module_id INTEGER NOT NULL REFERENCES name, -- as written, with its dots: '..utils'; '' for "import x"
    name_id   INTEGER NOT NULL REFERENCES name, -- 'a.b' of "import a.b"; '*'
    alias_id  INTEGER REFERENCES name,          -- NULL without "as"
    line      INTEGER NOT NULL,
    guard_up  INTEGER,
    guard_id  INTEGER GENERATED ALWAYS AS (2 * import_id - guard_up) VIRTUAL
) STRICT;
