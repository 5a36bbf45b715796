-- Source: what ingest-python read, as the text says it. Nothing here is resolved.
-- A key built by "file * 2^24 + node" names a node of the file's syntax tree
-- (ingest/facts/ast.h, ot_key), so facts and what link adds meet without look-ups, and the rows of a
-- file are those whose keys lie between file * 2^24 and (file + 1) * 2^24: no index by file is needed. A key of what
-- stands above a row in its file is kept as how far it is from the row's own, a small number: scope_up, guard_up and
-- parent_up, of which scope_id, guard_id and parent_id are made.

CREATE TABLE meta (
    -- tool_version, source_label, source_root, content_hash, …; of what was linked: platform; models and
    -- entries, a GLOB a line in the order given (models are those of table model_file where none were given,
    -- entries has no row then)
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Every text that occurs often, once.
CREATE TABLE name (
    name_id INTEGER PRIMARY KEY,
    text    TEXT NOT NULL -- unique: index name_by_text
) STRICT;

-- Names and what they end in: last is 'forward' of 'RMSNorm.forward'.
CREATE VIEW name_part AS
SELECT name_id, text, replace(text, rtrim(text, replace(text, '.', '')), '') AS last FROM name;

-- One row a Python file.
CREATE TABLE source_file (
    file_id      INTEGER PRIMARY KEY,
    file         TEXT NOT NULL UNIQUE, -- from the parent of the top package: sglang/srt/…/deepseek_v2.py
    is_package   INTEGER NOT NULL CHECK (is_package IN (0, 1)), -- 1 for __init__.py
    module       TEXT GENERATED ALWAYS AS (
        replace(substr(file, 1, length(file) - iif(is_package, 12, 3)), '/', '.') -- dotted: sglang.srt.models
    ) VIRTUAL,
    other_path   TEXT,                 -- NULL: path is file
    path         TEXT GENERATED ALWAYS AS (coalesce(other_path, file)) VIRTUAL, -- below the ingested root
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
    file_id       INTEGER GENERATED ALWAYS AS (scope_id >> 24) VIRTUAL REFERENCES source_file,
    scope_kind_id INTEGER NOT NULL REFERENCES scope_kind,
    parent_up     INTEGER,
    -- The scope around it; NULL for a module.
    parent_id     INTEGER GENERATED ALWAYS AS (scope_id - parent_up) VIRTUAL,
    qualname_id   INTEGER NOT NULL REFERENCES name,
    occurrence    INTEGER NOT NULL,    -- 1 for the first of this qualname in the file
    line          INTEGER NOT NULL,    -- of the name; 1 for a module
    end_line      INTEGER NOT NULL
) STRICT;

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

-- Files of configurations that were tuned for one size of a weight, which their names tell: "N=576,K=7168,…json".
CREATE TABLE tuned_file (
    file    TEXT PRIMARY KEY, -- as in source_file
    rows    INTEGER NOT NULL, -- of the weight: N
    columns INTEGER NOT NULL, -- K
    keys    TEXT,             -- JSON, an array: what its configurations set, each once; NULL: that is not known
    content_hash TEXT NOT NULL -- as in source_file; '' where it cannot be read
) STRICT, WITHOUT ROWID;
