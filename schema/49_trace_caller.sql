-- Callers that the kernel traces document leaves open. Filled whole by queries/check.

-- Who calls the function that makes the call of a step above which the document names no call: a line of prose stands
-- there, or a call that the source does not have.
CREATE TABLE trace_caller (
    kernel   TEXT NOT NULL,
    chain    INTEGER NOT NULL,
    position INTEGER NOT NULL, -- of the line above the step
    call_id  INTEGER NOT NULL,
    place    INTEGER NOT NULL, -- 1 for the one that fix names
    PRIMARY KEY (kernel, chain, position, call_id)
) STRICT, WITHOUT ROWID;

-- The same in words: 'weak_ref_tensors()' with its places, the first three.
CREATE VIEW trace_caller_text AS
SELECT kernel, chain, position,
       group_concat('`' || callee || '()` (' || file || ':' || line || ')', ', ') FILTER (WHERE place <= 3)
           || CASE WHEN count(*) > 3 THEN ' and ' || (count(*) - 3) || ' more' ELSE '' END AS callers
FROM (SELECT trace_caller.*, call_site.callee, call_site.file, call_site.line
      FROM trace_caller
      JOIN call_site ON call_site.call_id = trace_caller.call_id
      ORDER BY trace_caller.kernel, trace_caller.chain, trace_caller.position, trace_caller.place)
GROUP BY kernel, chain, position;

-- Steps whose file makes no such call, where a function of the name that the step above calls makes it in another file:
-- it moved there with the call. Code that the linked platform does not run, which no edge leads to, is found so.
CREATE TABLE trace_elsewhere (
    kernel   TEXT NOT NULL,
    chain    INTEGER NOT NULL,
    position INTEGER NOT NULL, -- of trace_step
    call_id  INTEGER NOT NULL,
    PRIMARY KEY (kernel, chain, position)
) STRICT, WITHOUT ROWID;

-- Chains whose first line calls a function that has the kernel's name, and not the kernel.
CREATE TABLE trace_function (
    kernel   TEXT NOT NULL,
    chain    INTEGER NOT NULL,
    scope_id INTEGER NOT NULL, -- the function
    PRIMARY KEY (kernel, chain)
) STRICT, WITHOUT ROWID;

-- The calls from that function down to the kernel's.
CREATE TABLE trace_inner (
    kernel   TEXT NOT NULL,
    scope_id INTEGER NOT NULL,
    place    INTEGER NOT NULL, -- 0: the kernel's call; the last: one that the function makes
    call_id  INTEGER NOT NULL,
    PRIMARY KEY (kernel, scope_id, place)
) STRICT, WITHOUT ROWID;
