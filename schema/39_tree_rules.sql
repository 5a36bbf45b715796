-- Tree rules: coded values of the tree, and the rows that recognise classes and phases.
-- A user can add rows; nothing here names a release.

CREATE TABLE op_node_kind (
    kind   TEXT PRIMARY KEY,
    remark TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO op_node_kind VALUES
    ('root',      'forward of a class that a model file enters by'),
    ('container', 'a call that leads to ops'),
    ('branch',    'one of several classes that the receiver of the container above may have'),
    ('op',        'a leaf that runs kernels, or a module'),
    ('off',       'a call that the linked platform does not make');

CREATE TABLE phase (
    phase  TEXT PRIMARY KEY,
    remark TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO phase VALUES
    ('any',     'nothing says'),
    ('decode',  'one token a sequence'),
    ('prefill', 'many tokens a sequence: prefill, extend');

-- What tells the phase of a call, where the modes that a batch may be in (mode_phase) do not. The first row by
-- position whose pattern matches decides; the outermost call that tells one keeps it for all that lies below.
--   subject 'callee': the called name as written, and the name of the function reached
--   subject 'guard':  a condition that is true, with no "not" and no "or" in it
CREATE TABLE phase_rule (
    position INTEGER PRIMARY KEY,
    subject  TEXT NOT NULL CHECK (subject IN ('callee', 'guard')),
    pattern  TEXT NOT NULL, -- GLOB
    phase    TEXT NOT NULL REFERENCES phase
) STRICT;
INSERT INTO phase_rule VALUES
    (0, 'callee', '*decoder*', 'any'), -- a layer
    (1, 'callee', '*decode*', 'decode'),
    (2, 'callee', '*prefill*', 'prefill'),
    (3, 'callee', '*forward_extend*', 'prefill'),
    (4, 'callee', '*extend_attention*', 'prefill'),
    (5, 'guard', '*.is_decode()*', 'decode'),
    (6, 'guard', '*.is_decode_or_idle()*', 'decode'),
    (7, 'guard', '*.is_extend()*', 'prefill'),
    (8, 'guard', '*.is_extend_without_speculative()*', 'prefill'),
    (9, 'guard', '*.is_prefill()*', 'prefill'),
    (10, 'guard', '*== ForwardMode.DECODE*', 'decode'),
    (11, 'guard', '*== ForwardMode.EXTEND*', 'prefill');

-- The kind of a class among those that one call may reach: it has kind when a module called below it
-- derives from a class named base, and its siblings then have sibling_kind. A layer that calls the one or the other
-- is of the kind layer or sibling_layer.
CREATE TABLE class_kind (
    base          TEXT PRIMARY KEY, -- last part of the class's name
    kind          TEXT NOT NULL,
    sibling_kind  TEXT NOT NULL,
    layer         TEXT NOT NULL,
    sibling_layer TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO class_kind VALUES ('FusedMoE', 'MoE MLP', 'Dense MLP', 'MoE layer', 'dense layer');
