-- Where the analysis started, and what differs between the roots. Written by link.

-- Where the analysis started.
CREATE TABLE entry_node (
    node_id INTEGER PRIMARY KEY REFERENCES linked_node,
    -- 'root' (a model's forward), 'loader', 'constructor', 'registry', 'runtime', 'setup' (table entry_function),
    -- 'stage' (table stage_function), 'entry' (--entry)
    kind    TEXT NOT NULL
) STRICT;

-- The roots in the order of the report.
CREATE TABLE root (
    node_id  INTEGER PRIMARY KEY REFERENCES linked_node, -- forward of the entry class
    position INTEGER NOT NULL UNIQUE,
    class_scope INTEGER NOT NULL REFERENCES scope, -- the first of the entry classes that share it
    classes  TEXT NOT NULL,  -- entry classes that share it, 'DeepseekV2ForCausalLM, DeepseekV3ForCausalLM'
    alike_node INTEGER NOT NULL REFERENCES root -- the first root of which narrow_edge says the same
) STRICT;

-- Edges that only some of the roots have, by conditions on the name of the model above the call. A row each.
CREATE TABLE narrow_edge (
    edge_id   INTEGER NOT NULL, -- of linked_edge
    root_node INTEGER NOT NULL, -- a root that has it; 0: none has
    PRIMARY KEY (edge_id, root_node)
) STRICT, WITHOUT ROWID;

-- Edges that are there in some kinds of runs alone, as tables run_choice and run_switch tell runs apart: a bit for each
-- that run_choice tells, of runs without any switch; 10 bits higher of those with the first, by name, alone, then of
-- those with the second alone, then with both.
CREATE TABLE choice_edge (
    edge_id INTEGER PRIMARY KEY, -- of linked_edge
    choices INTEGER NOT NULL     -- a bit for each kind of run that it is in
) STRICT;

-- The kinds of runs that have a switch of table run_switch, of those by which runs are told apart.
CREATE TABLE switch_choice (
    switch  TEXT PRIMARY KEY,
    choices INTEGER NOT NULL -- as in choice_edge
) STRICT, WITHOUT ROWID;
