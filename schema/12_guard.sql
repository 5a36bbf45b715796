-- Guards: the conditions above calls, imports and stores, as written.
-- Keys as in 10_source.sql.

CREATE TABLE guard_kind (
    guard_kind_id INTEGER PRIMARY KEY,
    guard_kind    TEXT NOT NULL UNIQUE,
    operator      TEXT, -- what stands before the test in a condition; NULL: a place, no condition
    remark        TEXT NOT NULL
) STRICT;
INSERT INTO guard_kind VALUES
    (1, 'if',     '',        'test is true: if, elif, ternary, comprehension if'),
    (2, 'else',   'not ',    'test is false: else, elif below, ternary'),
    (3, 'after',  'not ',    'rest of a block after an if whose branch always leaves it'),
    (4, 'while',  '',        'loop body'),
    (5, 'for',    NULL,      'loop body'),
    (6, 'with',   NULL,      'with body'),
    (7, 'try',    NULL,      'try body'),
    (8, 'except', 'except ', 'handler'),
    (9, 'case',   'case ',   'match case'),
    (10, 'and',   '',        'right operand: left is true'),
    (11, 'or',    'not ',    'right operand: left is false');

-- Conditions above call sites, a row each arm of each branching node that has a call below it.
CREATE TABLE guard (
    guard_id      INTEGER PRIMARY KEY, -- (file * 2^24 + branching node) * 2 + arm; arm 1 is the false side
    file_id       INTEGER GENERATED ALWAYS AS (guard_id >> 25) VIRTUAL REFERENCES source_file,
    parent_up     INTEGER,
    -- The guard around it, NULL at the top of a function or module.
    parent_id     INTEGER GENERATED ALWAYS AS (guard_id - parent_up) VIRTUAL,
    guard_kind_id INTEGER NOT NULL REFERENCES guard_kind,
    test_id       INTEGER NOT NULL REFERENCES name, -- the condition as written, white space folded
    is_closed     INTEGER NOT NULL CHECK (is_closed IN (0, 1)), -- 1: the test needs no parentheses in a condition
    cut_id        INTEGER REFERENCES name, -- of a long chain of conditions, cut at its head: the chain; else NULL
    line          INTEGER NOT NULL
) STRICT;

-- All conditions from the function down to a guard: 'a and not (b)'; '' where there are places only.
--   guard_id, chain
-- Derived for each guard by itself: name the guards. Ends at the outermost guard, or where the chain was cut; a guard
-- has a smaller number than those inside it.
CREATE VIEW guard_chain AS
SELECT innermost.guard_id, (
    WITH RECURSIVE chain (above_id, text) AS (
        SELECT innermost.guard_id, ''
        UNION ALL
        SELECT CASE WHEN guard.cut_id IS NULL AND guard.parent_id < guard.guard_id THEN guard.parent_id END,
               CASE
                   WHEN guard.cut_id IS NOT NULL THEN (SELECT name.text FROM name WHERE name.name_id = guard.cut_id)
                   WHEN guard_kind.operator IS NULL THEN ''
                   WHEN guard.is_closed THEN rtrim(guard_kind.operator || test.text)
                   ELSE guard_kind.operator || '(' || test.text || ')'
               END
                   || CASE WHEN chain.text = '' OR guard_kind.operator IS NULL THEN '' ELSE ' and ' END || chain.text
        FROM chain
        JOIN guard ON guard.guard_id = chain.above_id
        JOIN guard_kind ON guard_kind.guard_kind_id = guard.guard_kind_id
        JOIN name AS test ON test.name_id = guard.test_id
    )
    SELECT chain.text FROM chain WHERE chain.above_id IS NULL
) AS chain
FROM guard AS innermost;

-- The innermost loop around a guard, as its head is written; NULL where there is none.
--   guard_id, loop ('range(2)' of a for, the condition of a while)
-- Derived for each guard by itself: name the guards. Ends as guard_chain does.
CREATE VIEW guard_loop AS
SELECT innermost.guard_id, (
    WITH RECURSIVE above (guard_id, level) AS (
        SELECT innermost.guard_id, 0
        UNION ALL
        SELECT guard.parent_id, above.level + 1
        FROM above
        JOIN guard ON guard.guard_id = above.guard_id
        WHERE guard.parent_id < guard.guard_id
    )
    SELECT name.text
    FROM above
    JOIN guard ON guard.guard_id = above.guard_id AND guard.guard_kind_id IN (4, 5) -- while, for
    JOIN name ON name.name_id = guard.test_id
    ORDER BY above.level
    LIMIT 1
) AS loop
FROM guard AS innermost;
