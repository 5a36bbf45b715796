-- Steps of the kernel traces document that the source does not make any more, and what ways past them keep. Filled
-- whole by queries/check.

-- Two steps of a way, the lower first, that are no call and its caller and that calls may connect.
CREATE TABLE trace_far (
    low      INTEGER NOT NULL REFERENCES trace_key,
    high     INTEGER NOT NULL REFERENCES trace_key,
    PRIMARY KEY (low, high)
) STRICT, WITHOUT ROWID;

-- Between two steps of a way those that the source does not make any more, where the files that they link to stand.
CREATE TABLE trace_lost (
    low      INTEGER NOT NULL REFERENCES trace_key,
    high     INTEGER NOT NULL REFERENCES trace_key,
    key_id   INTEGER NOT NULL REFERENCES trace_key,
    file_id  INTEGER NOT NULL, -- of trace_key
    name     TEXT NOT NULL,    -- likewise
    phase    TEXT,             -- 'decode' or 'prefill', as its text tells; NULL: neither
    PRIMARY KEY (low, high, key_id)
) STRICT, WITHOUT ROWID;

-- Calls that steps between two of a way link to, or those beside them.
CREATE TABLE trace_hint (
    low      INTEGER NOT NULL REFERENCES trace_key,
    high     INTEGER NOT NULL REFERENCES trace_key,
    call_id  INTEGER NOT NULL,
    is_told  INTEGER NOT NULL CHECK (is_told IN (0, 1)), -- 0: a step beside does
    PRIMARY KEY (low, high, call_id, is_told)
) STRICT, WITHOUT ROWID;

-- Of these steps those that the way keeps: it goes through a call, an op or a function of their name, or through a call
-- at their line.
CREATE TABLE trace_kept (
    low      INTEGER NOT NULL REFERENCES trace_key,
    high     INTEGER NOT NULL REFERENCES trace_key,
    key_id   INTEGER NOT NULL REFERENCES trace_key,
    PRIMARY KEY (low, high, key_id)
) STRICT, WITHOUT ROWID;

-- Steps of ways that calls between two others pass and keep nothing of: these would lead to another op, or backend.
CREATE TABLE trace_shut (
    kernel   TEXT NOT NULL,
    chain    INTEGER NOT NULL,
    leaf     INTEGER NOT NULL,
    place    INTEGER NOT NULL,
    low      INTEGER NOT NULL REFERENCES trace_key,
    high     INTEGER NOT NULL REFERENCES trace_key,
    PRIMARY KEY (kernel, chain, leaf, low, high, place)
) STRICT, WITHOUT ROWID;

-- Steps that no way from the step below leads to, as each leads past them to another op, or through other files.
CREATE VIEW trace_gone_way AS
SELECT DISTINCT way.kernel, way.chain, way.leaf, way.place, way.position, step.doc_line,
       '; ' || coalesce(step.note, '') GLOB '*; not run *' AS is_noted -- 1: the document says so
FROM trace_gap AS gap
JOIN trace_way AS way ON way.kernel = gap.kernel AND way.chain = gap.chain AND way.position = gap.high
JOIN trace_shut AS shut ON shut.kernel = way.kernel AND shut.chain = way.chain AND shut.leaf = way.leaf
    AND shut.place = way.place AND shut.low = gap.low_key
JOIN trace_step AS step ON step.kernel = gap.kernel AND step.chain = gap.chain AND step.position = gap.high
WHERE gap.next IS NULL AND step.doc_line IS NOT NULL;
