-- What is bound to which value, what is returned, used without a call, filed under keys; all as written, nothing is
-- resolved. Their guards are in 12_guard.sql, keys as in 10_source.sql.

CREATE TABLE binding_kind (
    binding_kind_id INTEGER PRIMARY KEY,
    binding_kind    TEXT NOT NULL UNIQUE,
    remark          TEXT NOT NULL
) STRICT;
INSERT INTO binding_kind VALUES
    (1, 'module constant',   'a name of a module'),
    (2, 'class attribute',   'a name of a class'),
    (3, 'dataclass field',   'an annotated name of a dataclass'),
    (4, 'attribute',         'self.x = …, setattr(self, "x", …), in any code'),
    (5, 'parameter default', 'a parameter that need not be given'),
    (6, 'item',              'x["key"] = …, in any code');

-- Assignments to names of modules and classes, to attributes and to items with a literal key; defaults of parameters.
CREATE TABLE binding (
    binding_id      INTEGER PRIMARY KEY, -- file * 2^24 + node of the target
    file_id         INTEGER GENERATED ALWAYS AS (binding_id >> 24) VIRTUAL,
    binding_kind_id INTEGER NOT NULL REFERENCES binding_kind,
    scope_up        INTEGER NOT NULL,
    -- Whose code binds; of a parameter its function.
    scope_id        INTEGER GENERATED ALWAYS AS (binding_id - scope_up) VIRTUAL REFERENCES scope,
    base_id         INTEGER REFERENCES name,           -- of an attribute or item: 'self', 'self.a', as written
    target_id       INTEGER NOT NULL REFERENCES name,
    line            INTEGER NOT NULL,
    guard_up        INTEGER,
    guard_id        INTEGER GENERATED ALWAYS AS (2 * binding_id - guard_up) VIRTUAL,
    value           TEXT -- as written, its head where it is long; NULL: of a loop, a tuple, +=
) STRICT;

-- Assignments to attributes: self.q_b_proj = ….
CREATE VIEW attribute_store AS
SELECT binding_id AS store_id, file_id, scope_id, base_id, target_id AS attribute_id, line, guard_id
FROM binding
WHERE binding_kind_id = 4; -- binding_kind 'attribute'

-- Return statements with a value.
CREATE TABLE returned (
    return_id INTEGER PRIMARY KEY, -- file * 2^24 + node of the statement
    file_id   INTEGER GENERATED ALWAYS AS (return_id >> 24) VIRTUAL,
    scope_up  INTEGER NOT NULL,
    scope_id  INTEGER GENERATED ALWAYS AS (return_id - scope_up) VIRTUAL REFERENCES scope,
    line      INTEGER NOT NULL,
    guard_up  INTEGER,
    guard_id  INTEGER GENERATED ALWAYS AS (2 * return_id - guard_up) VIRTUAL,
    value     TEXT NOT NULL -- as binding.value
) STRICT;

-- Names used without being called, with their dots, which the file defines or imports from its own package. Not those
-- of annotations, decorators and bases.
CREATE TABLE referred (
    reference_id INTEGER PRIMARY KEY, -- file * 2^24 + node
    file_id      INTEGER GENERATED ALWAYS AS (reference_id >> 24) VIRTUAL,
    scope_up     INTEGER NOT NULL,
    scope_id     INTEGER GENERATED ALWAYS AS (reference_id - scope_up) VIRTUAL REFERENCES scope,
    name_id      INTEGER NOT NULL REFERENCES name,
    line         INTEGER NOT NULL,
    guard_up     INTEGER,
    guard_id     INTEGER GENERATED ALWAYS AS (2 * reference_id - guard_up) VIRTUAL
) STRICT;

CREATE TABLE registration_kind (
    registration_kind_id INTEGER PRIMARY KEY,
    registration_kind    TEXT NOT NULL UNIQUE,
    remark               TEXT NOT NULL
) STRICT;
INSERT INTO registration_kind VALUES
    (1, 'decorator', 'a decorator with arguments'),
    (2, 'call',      'a call that is handed a key and a name of the tree'),
    (3, 'table',     'a display or a store: X = {key: name}, X.update({key: name}), X[key] = name');

-- Where a function or class may be filed under literal keys. Which of them are registries, rows of
-- registration_rule tell.
CREATE TABLE filed (
    filed_id             INTEGER PRIMARY KEY, -- file * 2^24 + node of the call, pair or store
    file_id              INTEGER GENERATED ALWAYS AS (filed_id >> 24) VIRTUAL,
    registration_kind_id INTEGER NOT NULL REFERENCES registration_kind,
    scope_id             INTEGER NOT NULL REFERENCES scope,
    registry_id          INTEGER NOT NULL REFERENCES name, -- what is called or stored to, as written
    target_id            INTEGER NOT NULL REFERENCES name, -- what is filed, as written
    target_node          INTEGER NOT NULL, -- file * 2^24 + node: of a decorator the scope below it, else as referred
    line                 INTEGER NOT NULL,
    guard_id             INTEGER
) STRICT;

-- The keys of each, in order: texts, numbers, members of enums.
CREATE TABLE filed_key (
    filed_id INTEGER NOT NULL REFERENCES filed ON DELETE CASCADE,
    position INTEGER NOT NULL,
    key_id   INTEGER NOT NULL REFERENCES name,
    PRIMARY KEY (filed_id, position)
) STRICT, WITHOUT ROWID;

-- The parts of tests and of values of module constants that are made of others by "and", "or" and "not", but for those
-- whose text was cut.
CREATE TABLE test_part (
    test_id    INTEGER NOT NULL REFERENCES name, -- as guard.test_id
    position   INTEGER NOT NULL,
    part_id    INTEGER NOT NULL REFERENCES name,
    is_negated INTEGER NOT NULL CHECK (is_negated IN (0, 1)), -- every "not" above it counted
    -- The operators above it, once every "not" is pushed down: 0 none, 1 "and" (each part decides that the whole is
    -- true), 2 "or" (that it is false), 3 both
    joined     INTEGER NOT NULL CHECK (joined BETWEEN 0 AND 3),
    PRIMARY KEY (test_id, position)
) STRICT, WITHOUT ROWID;
