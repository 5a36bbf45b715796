-- Calls in reach that have no edge: those that are not resolved, and what is left out on purpose. Filled by link.

CREATE TABLE unresolved_reason (
    unresolved_reason_id INTEGER PRIMARY KEY,
    reason               TEXT NOT NULL UNIQUE,
    remark               TEXT NOT NULL
) STRICT;
INSERT INTO unresolved_reason VALUES
    (1, 'no value',                    'nothing was found that the called expression may be'),
    (2, 'unknown value',               'it may be something that the source does not tell'),
    (3, 'plain value',                 'it is a number, a text or a tensor'),
    (4, 'value that cannot be called', 'it is known and has no call: None, an object without __call__'),
    (5, 'code beside the stage',       'it runs code of a file that other stages do not enter: stage_file');

CREATE TABLE dropped_reason (
    dropped_reason_id INTEGER PRIMARY KEY,
    reason            TEXT NOT NULL UNIQUE,
    remark            TEXT NOT NULL
) STRICT;
INSERT INTO dropped_reason VALUES
    (1, 'no implementation', 'of several callees, those that only say that they have no implementation'),
    (2, 'in no implementation', 'what a function runs that only says that it has no implementation, and is not called'),
    (3, 'no constructor', 'a class, or what stands for one, whose constructor nobody wrote'),
    (4, 'decorator', 'a decorator without brackets that gives the function back, or of which nothing is known'),
    (5, 'object never made', 'a method of an object whose constructor never comes to its end'),
    (6, 'told not to run', 'what stands before each call on the ways to it excludes it, see told_arm');

-- What is left out on purpose: calls in reach that have no edge and are not unresolved (reasons from 2), and edges
-- beside others of the same call (reasons 1 and 5). meta 'calls' counts the call expressions met, once each caller:
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
